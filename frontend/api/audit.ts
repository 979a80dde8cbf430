"use client";
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { definedParams, type FiltersOf, paged } from "./lists";
import { answered } from "./problem";

const PAGE = 50;

type EventFilters = FiltersOf<"/api/v1/admin/audit/">;

/** An action or an actor that the server does not know is for the server to refuse. */
type AuditFilters = Omit<EventFilters, "action" | "actor"> & {
  action: string | null;
  actor: string | null;
};

/** The events that the filters leave, in their order, page after page. */
export function useEvents(filters: AuditFilters) {
  const query = { ...definedParams(filters as unknown as EventFilters), limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["events", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/audit/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    placeholderData: keepPreviousData,
  });
}

/** One event whole, with the address and the program it came from, masked for some readers. */
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

/** Where a masked event came from; it is stored nowhere but on the page that requested it. */
export function useUnmaskEvent(id: number) {
  return useMutation({
    mutationFn: async (reason: string) =>
      answered(
        await client.POST("/api/v1/admin/audit/{event_id}/unmask/", {
          params: { path: { event_id: id } },
          body: { reason },
        }),
      ),
    gcTime: 0,
  });
}
