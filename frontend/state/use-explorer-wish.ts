"use client";
import type { ExportWish } from "@/api/types";
import { wishOf } from "@/lib/export-wish";
import { useQuestion } from "./question";
import { useAddress } from "./use-address";
import { useCut } from "./use-cut";
import { useFiltersFor } from "./use-filters";
import { useRankedBy, useSides } from "./use-sides";

/** The explorer's answer as it is exported: every member of a split, also those that a chart puts together. */
export function useExplorerWish(): ExportWish | null {
  const { pane } = useAddress().address;
  const { metric, also, top, ...cut } = useCut();
  const split = useRankedBy();
  const { rows, columns } = useSides();
  const overTime = pane === "chart" || pane === "table";
  const question = useQuestion(useFiltersFor(metric, ...(overTime ? also : [])));
  if (!question) return null;
  if (pane === "ranking") return wishOf("ranking", { ...question, metric, split });
  if (pane === "pivot") return wishOf("pivot", { ...question, metric, rows, columns });
  return wishOf("metrics", { ...question, ...cut, metric: [metric, ...also] });
}
