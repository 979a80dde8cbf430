"use client";
import type { ContributionsQuery } from "@/api/client";
import { useContributions } from "@/api/use-contributions";
import { useMetrics } from "@/api/use-metrics";
import { useOverview } from "@/api/use-overview";
import { type Sides, usePivot } from "@/api/use-pivot";
import { useRanking } from "@/api/use-ranking";
import { PANES } from "./address";
import type { Dimension } from "./dimensions";
import { useQuestion } from "./question";
import { useAddress } from "./use-address";
import { useCut } from "./use-cut";
import { useFilters, useFiltersFor } from "./use-filters";

/** The overview that the address asks for. */
export function useOverviewAnswer() {
  return useOverview(useQuestion(useFilters()));
}

/** The explorer's series that the address asks for; nothing is asked where it shows something else. */
export function useMetricsAnswer() {
  const { pane } = useAddress().address;
  const cut = useCut();
  const question = useQuestion(useFiltersFor(cut.metric, ...cut.also));
  return useMetrics(PANES.some((one) => one === pane) ? question : null, cut);
}

/** The explorer's metric by every member of a dimension. */
export function useRankingAnswer(split: Dimension) {
  const { metric } = useAddress().address;
  return useRanking(useQuestion(useFiltersFor(metric)), metric, split);
}

/** The explorer's metric by two dimensions. */
export function usePivotAnswer(sides: Sides) {
  const { metric } = useAddress().address;
  return usePivot(useQuestion(useFiltersFor(metric)), metric, sides);
}

/** What each member of a dimension added to the change of the explorer's metric. */
export function useContributionsAnswer(split: ContributionsQuery["split"]) {
  const { metric } = useAddress().address;
  return useContributions(useQuestion(useFiltersFor(metric)), metric, split);
}
