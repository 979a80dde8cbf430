"use client";
import { useCallback } from "react";
import type { ContributionsParams, Ranked, Sides } from "@/api/questions";
import {
  useCatalog,
  useContributions,
  useMetrics,
  useOverview,
  usePivot,
  useRanking,
} from "@/api/reports";
import type { ExportRequest, Metrics, Series } from "@/api/types";
import { exportRequest, seriesExportRequest } from "@/lib/export-request";
import { useAddress } from "./address";
import { PANES } from "./parsers";
import { useFilters, useFiltersFor, useQuestion } from "./question";
import { useBaseline, useRankedBy, useSeriesQuery, useSides } from "./series-query";

/** The answer for the address's overview. */
export function useOverviewAnswer() {
  return useOverview(useQuestion(useFilters()));
}

/** The answer for the explorer's series; nothing is requested where it shows something else. */
export function useMetricsAnswer() {
  const { pane } = useAddress().address;
  const query = useSeriesQuery();
  const question = useQuestion(useFiltersFor(query.metric, ...query.also));
  const { data: catalog } = useCatalog();
  const firstDay = catalog?.first_day ?? null;
  const select = useCallback((answer: Metrics) => withHistory(answer, firstDay), [firstDay]);
  return useMetrics(PANES.some((one) => one === pane) ? question : null, query, select);
}

/** The explorer's metric by every member of a dimension. */
export function useRankingAnswer(split: Ranked) {
  const { metric } = useAddress().address;
  return useRanking(useQuestion(useFiltersFor(metric)), metric, split);
}

/** The explorer's metric by two dimensions. */
export function usePivotAnswer(sides: Sides) {
  const { metric } = useAddress().address;
  return usePivot(useQuestion(useFiltersFor(metric)), metric, sides);
}

/** What each member of a dimension, or of the one that explains most, added to the change of the explorer's metric. */
export function useContributionsAnswer(split: ContributionsParams["split"]) {
  const { metric } = useAddress().address;
  return useContributions(useQuestion(useFiltersFor(metric)), metric, split, useBaseline());
}

/** The same answer, without a comparison with days before the first event: nothing is known of them. */
function withHistory(answer: Metrics, firstDay: string | null): Metrics {
  const isBefore = ({ previous }: Series) =>
    previous !== null && firstDay !== null && previous.end < firstDay;
  if (!answer.series.some(isBefore)) return answer;
  const series = answer.series.map((one) => (isBefore(one) ? { ...one, previous: null } : one));
  return { ...answer, series };
}

/** What the explorer shows, as it is exported. */
export function useExplorerExport(): ExportRequest | null {
  const { pane, forecast } = useAddress().address;
  const query = useSeriesQuery();
  const { metric, also } = query;
  const split = useRankedBy();
  const { choices: _, ...sides } = useSides();
  const overTime = pane === "chart" || pane === "table";
  const question = useQuestion(useFiltersFor(metric, ...(overTime ? also : [])));
  if (!question) return null;
  if (pane === "ranking") return exportRequest("ranking", { ...question, metric, split });
  if (pane === "pivot") return exportRequest("pivot", { ...question, metric, ...sides });
  return seriesExportRequest({ ...question, forecast: forecast || undefined }, query);
}
