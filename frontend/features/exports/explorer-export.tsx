"use client";
import { useQuestion } from "@/state/question";
import { useCut } from "@/state/use-cut";
import { useFiltersFor } from "@/state/use-filters";
import { ExportMenu } from "./export-menu";
import { wishOf } from "./wish-of";

/** The explorer's series as a file: every member of a split, also those that a chart puts together. */
export function ExplorerExport() {
  const { metric, also, top, ...cut } = useCut();
  const question = useQuestion(useFiltersFor(metric, ...also));
  if (!question) return null;
  return (
    <ExportMenu wish={wishOf("metrics", { ...question, ...cut, metric: [metric, ...also] })} />
  );
}
