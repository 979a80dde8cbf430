"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { answered } from "./problem";

const PAGE = 10;

/** The gateway's lists that were compared with our payments, newest first. */
export function useStatements() {
  return useInfiniteQuery({
    queryKey: ["gateway-statements"],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/gateway-statements/", {
          params: { query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
  });
}

/** One of them, with its breaks. Nothing is requested without a number. */
export function useStatement(number: number | null) {
  return useQuery({
    queryKey: ["gateway-statement", number],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/admin/gateway-statements/{number}/", {
          params: { path: { number: number ?? 0 } },
          signal,
        }),
      ),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
