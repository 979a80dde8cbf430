"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Calendar } from "@/lib/format/view";
import type { ActivityFilters, StatementFilters, TicketFilters } from "@/state/lists/me";
import { client } from "./client";
import { liveOwn } from "./live";
import { answered } from "./problem";

const OWN = "own";
const PAGE = 50;
const LATEST = 8;

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
} as const;

type Asked<Filters> = { [Name in keyof Filters]?: NonNullable<Filters[Name]> };

/** The filters that are set, as the API takes them. */
function asked<Filters extends object>(filters: Filters): Asked<Filters> {
  const given = Object.entries(filters).filter(([, value]) => value !== null && value !== "");
  return Object.fromEntries(given) as Asked<Filters>;
}

/** One's dashboard, with months of a calendar. */
export function useOwnDashboard(calendar: Calendar) {
  return useQuery({
    queryKey: [OWN, "dashboard", calendar],
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
    queryKey: [OWN, "latest"],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/me/activity/", { params: { query: { limit: LATEST } }, signal }),
      ),
    ...liveOwn(),
  });
}

/** One's statement, page after page. */
export function useStatement({ kind, ...filters }: StatementFilters) {
  const query = { ...asked(filters), ...(kind ? { kind: [kind] } : {}), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [OWN, "statement", query],
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
export function useOwnTickets({ state, ...filters }: TicketFilters) {
  const query = { ...asked(filters), ...(state ? { state: [state] } : {}), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [OWN, "tickets", query],
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
export function useTimeline(about: ActivityFilters["about"]) {
  const query = { ...(about ? { about: [about] } : {}), limit: PAGE };
  return useInfiniteQuery({
    queryKey: [OWN, "activity", query],
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
export function useMessages({ channel, status }: Pick<ActivityFilters, "channel" | "status">) {
  const query = {
    ...(channel ? { channel: [channel] } : {}),
    ...(status ? { status: [status] } : {}),
    limit: PAGE,
  };
  return useInfiniteQuery({
    queryKey: [OWN, "messages", query],
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
