"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AuditFilters } from "@/state/lists/audit";
import { client } from "./client";
import { answered } from "./problem";

const PAGE = 50;

/** The events that the filters leave, in their order, page after page. */
export function useEvents(filters: AuditFilters) {
  const given = Object.entries(filters).filter(([, value]) => value !== null && value !== "");
  const query = { ...Object.fromEntries(given), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["events", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/audit/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One event whole, with the address and the program it came from. */
export function useEvent(id: number) {
  return useQuery({
    queryKey: ["event", id],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/admin/audit/{event_id}/", {
          params: { path: { event_id: id } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
