import type { SeriesQuery } from "@/api/questions";
import type { ExportRequest } from "@/api/types";

/** A question as an export asks it: what is not set is left out. */
export function exportRequest(what: ExportRequest["what"], question: object): ExportRequest {
  const set = Object.entries(question).filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && !isEmpty(value),
  );
  const query = Object.fromEntries(
    set.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
  return { what, query };
}

/** Series over time: every member of a split, also those that a chart puts together. */
export function seriesExportRequest(
  question: object,
  { metric, also, top, baseline, ...query }: SeriesQuery,
): ExportRequest {
  return exportRequest("metrics", {
    ...question,
    ...query,
    ...baseline,
    metric: [metric, ...also],
  });
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
