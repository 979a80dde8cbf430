"use client";
import { useMetrics } from "@/api/use-metrics";
import { useOverview } from "@/api/use-overview";
import { useQuestion } from "./question";
import { useCut } from "./use-cut";
import { useFilters, useFiltersFor } from "./use-filters";

/** The overview that the address asks for. */
export function useOverviewAnswer() {
  return useOverview(useQuestion(useFilters()));
}

/** The explorer's series that the address asks for. */
export function useMetricsAnswer() {
  const cut = useCut();
  return useMetrics(useQuestion(useFiltersFor(cut.metric)), cut);
}
