"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Drill } from "@/state/drill";
import type { Filters } from "@/state/use-filters";
import { askRows, type MetricSlug } from "./client";
import { liveMetrics } from "./live";
import type { Part } from "./types";

const PAGE = 50;

/** One figure's rows, as they are asked for. The figure's own members take the place of the page's filters. */
export interface RowsQuestion {
  filters: Filters;
  drill: Drill;
  part: Part | undefined;
}

/** The parameters of a question for rows. */
export function queryOf({ filters, drill, part }: RowsQuestion) {
  const { from, to, members } = drill;
  return { ...filters, ...members, from, to, currency: drill.currency ?? filters.currency, part };
}

/** The rows behind one figure, page after page. They stay as they were read while the reader reads them. */
export function useRows(question: RowsQuestion, enabled: boolean) {
  const slug = question.drill.metric as MetricSlug;
  const query = { ...queryOf(question), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["rows", slug, query],
    queryFn: ({ pageParam, signal }) => askRows(slug, { ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled,
  });
}

/** What all rows behind one figure add up to, kept as fresh as the figure itself. */
export function useRowsSum(question: RowsQuestion, enabled: boolean) {
  const slug = question.drill.metric as MetricSlug;
  const query = { ...queryOf(question), limit: 1 };
  return useQuery({
    queryKey: ["rows sum", slug, query],
    queryFn: ({ signal }) => askRows(slug, query, signal),
    enabled,
    ...liveMetrics(slug),
  });
}
