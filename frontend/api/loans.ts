"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { liveSinceThen } from "./live";
import { answered } from "./problem";
import type { LoansQuestion } from "./questions";
import type { TicketGroup, TicketOrder } from "./types";

const PAGE = 50;

const COUNTED = [
  "tickets_created",
  "tickets_accepted",
  "tickets_activated",
  "tickets_completed",
  "tickets_cancelled",
  "active_loans",
  "overdue_loans",
];

/** How loans go. Nothing is requested while the question is null, or where `asks` is false: then only what is cached is read. */
export function useLoans(question: LoansQuestion | null, asks = true) {
  return useQuery({
    queryKey: ["loans", question],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/admin/tickets/", { params: { query: { ...question } }, signal }),
      ),
    enabled: asks && question !== null,
    ...liveSinceThen(...COUNTED),
  });
}

/** The tickets of a group, page after page. They stay as they were read while the reader reads them. */
export function useTickets(
  question: LoansQuestion | null,
  group: TicketGroup,
  sort: TicketOrder | null,
) {
  const query = { ...question, group, sort: sort ?? undefined, limit: PAGE };
  return useInfiniteQuery({
    queryKey: ["tickets", query],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/tickets/rows/", {
          params: { query: { ...query, cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: question !== null,
  });
}
