"use client";
import type { ContributionsQuery } from "@/api/client";
import { useContributions } from "@/api/use-contributions";
import { useMetrics } from "@/api/use-metrics";
import { useOverview } from "@/api/use-overview";
import { useQuestion } from "./question";
import { useAddress } from "./use-address";
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

/** What each member of a dimension added to the change of the explorer's metric. */
export function useContributionsAnswer(split: ContributionsQuery["split"]) {
  const { metric } = useAddress().address;
  return useContributions(useQuestion(useFiltersFor(metric)), metric, split);
}
