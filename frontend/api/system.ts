"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { definedParams, type FiltersOf, paged } from "./lists";
import { answered } from "./problem";

const PAGE = 50;
const REFETCH_MS = 15_000;

/** How well each part of the system works, looked at again every 15 seconds. */
export function useHealth(enabled = true) {
  return useQuery({
    queryKey: ["health"],
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/admin/health/", { signal })),
    enabled,
    refetchInterval: REFETCH_MS,
    placeholderData: keepPreviousData,
  });
}

/** How far each source that feeds the figures is, looked at again every 15 seconds. */
export function useSources() {
  return useQuery({
    queryKey: ["sources"],
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/admin/sources/", { signal })),
    refetchInterval: REFETCH_MS,
    placeholderData: keepPreviousData,
  });
}

/** The jobs that the filters leave, in their order, page after page. */
export function useJobs(filters: FiltersOf<"/api/v1/admin/jobs/">) {
  const query = { ...definedParams(filters), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["jobs", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/jobs/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    placeholderData: keepPreviousData,
  });
}

/** One job with everything that happened to it. */
export function useJob(id: number) {
  return useQuery({
    queryKey: ["job", id],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/admin/jobs/{job_id}/", {
          params: { path: { job_id: id } },
          signal,
        }),
      ),
  });
}
