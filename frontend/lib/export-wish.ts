import type { SeriesQuery } from "@/api/questions";
import type { ExportWish } from "@/api/types";

/** A question as an export asks it: what is not set is left out. */
export function wishOf(what: ExportWish["what"], question: object): ExportWish {
  const set = Object.entries(question).filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && !isEmpty(value),
  );
  const query = Object.fromEntries(
    set.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
  return { what, query };
}

/** Series over time: every member of a split, also those that a chart puts together. */
export function seriesWish(
  question: object,
  { metric, also, top, ...query }: SeriesQuery,
): ExportWish {
  return wishOf("metrics", { ...question, ...query, metric: [metric, ...also] });
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
