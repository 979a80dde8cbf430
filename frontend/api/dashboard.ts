"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Calendar } from "@/lib/format/view";
import { client } from "./client";
import { definedParams, type FiltersOf, paged } from "./lists";
import { liveOwn } from "./live";
import { answered } from "./problem";
import type { Channel, MessageStatus, Subject, TicketState } from "./types";

export const MY = "own";

const PAGE = 50;

const LATEST = 8;

const LATEST_MESSAGES = 3;

/** The API takes several kinds and states; a page chooses one. */
type StatementFilters = Omit<FiltersOf<"/api/v1/me/wallet/">, "kind"> & { kind: string | null };

type TicketFilters = Omit<FiltersOf<"/api/v1/me/tickets/">, "state"> & {
  state: TicketState | null;
};

/** One's dashboard, with months of a calendar. */
export function useDashboard(calendar: Calendar) {
  return useQuery({
    queryKey: [MY, "dashboard", calendar],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/me/dashboard/", { params: { query: { calendar } }, signal }),
      ),
    ...liveOwn(),
  });
}

/** What happened last. */
export function useLatest() {
  return useQuery({
    queryKey: [MY, "latest"],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/me/activity/", { params: { query: { limit: LATEST } }, signal }),
      ),
    ...liveOwn(),
  });
}

/** The newest messages to oneself. */
export function useLatestMessages() {
  return useQuery({
    queryKey: [MY, "latest-messages"],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/me/messages/", {
          params: { query: { limit: LATEST_MESSAGES } },
          signal,
        }),
      ),
    ...liveOwn("message"),
  });
}

/** One's statement, page after page. */
export function useStatement({ kind, ...filters }: StatementFilters) {
  const query = { ...definedParams(filters), ...(kind ? { kind: [kind] } : {}), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [MY, "statement", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/me/wallet/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    ...liveOwn("wallet"),
  });
}

/** One's tickets, page after page. */
export function useMyTickets({ state, ...filters }: TicketFilters) {
  const query = { ...definedParams(filters), ...(state ? { state: [state] } : {}), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [MY, "tickets", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/me/tickets/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    ...liveOwn("ticket"),
  });
}

/** What happened to one's own, page after page. */
export function useTimeline(about: Subject | null) {
  const query = { ...(about ? { about: [about] } : {}), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [MY, "activity", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/me/activity/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    ...(about ? liveOwn(about) : liveOwn()),
  });
}

/** The messages to oneself, page after page. */
export function useMessages(channel: Channel | null, status: MessageStatus | null) {
  const query = {
    ...(channel ? { channel: [channel] } : {}),
    ...(status ? { status: [status] } : {}),
    limit: PAGE,
  };
  return useInfiniteQuery({
    queryKey: [MY, "messages", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/me/messages/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    ...liveOwn("message"),
  });
}
