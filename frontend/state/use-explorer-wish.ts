"use client";
import type { ExportWish } from "@/api/types";
import { seriesWish, wishOf } from "@/lib/export-wish";
import { useQuestion } from "./question";
import { useAddress } from "./use-address";
import { useCut } from "./use-cut";
import { useFiltersFor } from "./use-filters";
import { useRankedBy, useSides } from "./use-sides";

/** What the explorer shows, as it is exported. */
export function useExplorerWish(): ExportWish | null {
  const { pane } = useAddress().address;
  const cut = useCut();
  const { metric, also } = cut;
  const split = useRankedBy();
  const { rows, columns } = useSides();
  const overTime = pane === "chart" || pane === "table";
  const question = useQuestion(useFiltersFor(metric, ...(overTime ? also : [])));
  if (!question) return null;
  if (pane === "ranking") return wishOf("ranking", { ...question, metric, split });
  if (pane === "pivot") return wishOf("pivot", { ...question, metric, rows, columns });
  return seriesWish(question, cut);
}
