"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { answered, done } from "./problem";

const LIST = ["reconciliations"] as const;
const PAGE = 30;
const BADGE_MS = 60_000;

/** Whether the books agreed when they were compared last. */
export function useReconciled() {
  return useQuery({
    queryKey: ["reconciled"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/reports/reconciled/", { signal })),
    staleTime: BADGE_MS,
    refetchInterval: BADGE_MS,
  });
}

/** Every comparison of the books, newest first; looked at again each `everyMs` where one is waited for. */
export function useReconciliations(everyMs: number | false) {
  return useInfiniteQuery({
    queryKey: LIST,
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/admin/reconciliations/", {
          params: { query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
    refetchInterval: everyMs,
  });
}

/** One comparison, check by check. */
export function useReconciliation(number: number) {
  return useQuery({
    queryKey: ["reconciliation", number],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/admin/reconciliations/{number}/", {
          params: { path: { number } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Requests a comparison from the worker. */
export function useReconcile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => done(await client.POST("/api/v1/admin/reconciliations/")),
    onSuccess: () => queries.invalidateQueries({ queryKey: LIST }),
  });
}
