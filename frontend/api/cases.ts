"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { answered } from "./problem";
import type { CaseState, Verdict } from "./types";

const CASES = "cases";

/** Odd records in a state, newest first, page after page. */
export function useCases(state: CaseState) {
  return useInfiniteQuery({
    queryKey: [CASES, state],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/alerts/cases/", {
          params: { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    ...paged,
  });
}

/** Says what a case was, after which all lists of them are read again. */
export function useReviewCase(number: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: { verdict: Verdict; note: string }) =>
      answered(
        await client.POST("/api/v1/alerts/cases/{case}/review/", {
          params: { path: { case: number } },
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [CASES] }),
  });
}
