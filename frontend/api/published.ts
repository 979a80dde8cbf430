"use client";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { definedParams, type FiltersOf, paged } from "./lists";
import { answered } from "./problem";
import type { PublishedReport } from "./types";

const PAGE = 31;

type Grain = PublishedReport["grain"];

/** The reports that the filters leave, newest first, page after page. */
export function usePublished(filters: FiltersOf<"/api/v1/reports/published/">) {
  const query = { ...definedParams(filters), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["published", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/reports/published/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    placeholderData: keepPreviousData,
  });
}

/** One report with what changed since and what vouches for it. */
export function usePublishedReport(grain: Grain, firstDay: string) {
  return useQuery({
    queryKey: ["published", grain, firstDay],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/reports/published/{grain}/{first_day}/", {
          params: { path: { grain, first_day: firstDay } },
          signal,
        }),
      ),
  });
}

/** Counts a report again from the logs, and checks the whole chain. */
export function useVerify(grain: Grain, firstDay: string) {
  return useMutation({
    mutationFn: async () =>
      answered(
        await client.GET("/api/v1/reports/published/{grain}/{first_day}/verified/", {
          params: { path: { grain, first_day: firstDay } },
        }),
      ),
  });
}

/** How much of past days was heard of late. */
export function useLateArrivals() {
  return useQuery({
    queryKey: ["late arrivals"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/reports/published/late/", { signal })),
  });
}
