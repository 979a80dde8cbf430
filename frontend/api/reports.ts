"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { live, liveMetrics } from "./live";
import { answered } from "./problem";
import {
  type Baseline,
  type ContributionsParams,
  type MetricSlug,
  type Question,
  type Ranked,
  type RowsQuestion,
  rowsParams,
  type SeriesQuery,
  type Sides,
} from "./questions";
import type { Metrics } from "./types";

const PAGE = 50;

/** Which metrics, dimensions, members, limits and days there are. */
export function useCatalog({ enabled = true } = {}) {
  return useQuery({
    queryKey: ["catalog"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/reports/catalog/", { signal })),
    enabled,
    meta: { daily: true },
    staleTime: 60_000,
    refetchInterval: 300_000,
  });
}

/** The overview cards. Nothing is requested while the question is null. */
export function useOverview(question: Question | null) {
  return useQuery({
    queryKey: ["overview", question],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/reports/overview/", {
          params: { query: { ...question } },
          signal,
        }),
      ),
    enabled: question !== null,
    ...live,
  });
}

/** The series of some metrics, as `select` makes them. Nothing is requested while the question is null. */
export function useMetrics(
  question: Question | null,
  series: SeriesQuery,
  select?: (answer: Metrics) => Metrics,
) {
  const { metric, also, baseline, ...rest } = series;
  const metrics = [metric, ...also];
  return useQuery({
    queryKey: ["metrics", question, series],
    queryFn: async ({ signal }) => {
      const query = { ...question, ...rest, ...baseline, metric: metrics as MetricSlug[] };
      return answered(await client.GET("/api/v1/reports/metrics/", { params: { query }, signal }));
    },
    enabled: question !== null,
    select,
    ...liveMetrics(...metrics),
  });
}

/**
 * What each member of a dimension added to a metric's change since its baseline; without a dimension, of the one that explains
 * most. Nothing is requested while the question is null.
 */
export function useContributions(
  question: Question | null,
  metric: string,
  split: ContributionsParams["split"],
  baseline: Baseline | undefined,
) {
  return useQuery({
    queryKey: ["contributions", question, metric, split, baseline],
    queryFn: async ({ signal }) => {
      const query = {
        ...question,
        ...baseline,
        metric: metric as ContributionsParams["metric"],
        split,
      };
      return answered(
        await client.GET("/api/v1/reports/contributions/", { params: { query }, signal }),
      );
    },
    enabled: question !== null,
    ...live,
  });
}

/** A metric by every member of a dimension. Nothing is requested while the question is null. */
export function useRanking(question: Question | null, metric: string, split: Ranked) {
  return useQuery({
    queryKey: ["ranking", question, metric, split],
    queryFn: async ({ signal }) => {
      const query = { ...question, metric: metric as MetricSlug, split };
      return answered(await client.GET("/api/v1/reports/ranking/", { params: { query }, signal }));
    },
    enabled: question !== null,
    ...liveMetrics(metric),
  });
}

/** A metric by two dimensions. Nothing is requested while the question is null. */
export function usePivot(question: Question | null, metric: string, sides: Sides) {
  return useQuery({
    queryKey: ["pivot", question, metric, sides],
    queryFn: async ({ signal }) => {
      const query = { ...question, metric: metric as MetricSlug, ...sides };
      return answered(await client.GET("/api/v1/reports/pivot/", { params: { query }, signal }));
    },
    enabled: question !== null,
    ...liveMetrics(metric),
  });
}

/** The rows behind one figure, page after page. They stay as they were read while the reader reads them. */
export function useRows(question: RowsQuestion, enabled: boolean) {
  const slug = question.drill.metric as MetricSlug;
  const query = { ...rowsParams(question), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["rows", slug, query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/reports/metrics/{slug}/rows/", {
          params: { path: { slug }, query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled,
  });
}

/** What all rows behind one figure add up to, as fresh as the figure itself. */
export function useRowsSum(question: RowsQuestion, enabled: boolean) {
  const slug = question.drill.metric as MetricSlug;
  const query = { ...rowsParams(question), limit: 1 };
  return useQuery({
    queryKey: ["rows sum", slug, query],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/reports/metrics/{slug}/rows/", {
          params: { path: { slug }, query },
          signal,
        }),
      ),
    enabled,
    ...liveMetrics(slug),
  });
}
