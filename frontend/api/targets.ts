"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { paged } from "./lists";
import { answered } from "./problem";
import type { TargetIn, TargetValueIn, TargetWhich } from "./types";

const TARGETS = "targets";
const PAGE = 20;
const MOST = 50;
const STALE_MS = 60_000;

/** Targets in force, over or withdrawn, newest first, page after page. */
export function useTargets(which: TargetWhich) {
  return useInfiniteQuery({
    queryKey: [TARGETS, which],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/reports/targets/", {
          params: { query: { which, cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
  });
}

/** The newest targets in force, with how far each is. */
export function useOpenTargets({ enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: [TARGETS, "in force"],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/reports/targets/", {
          params: { query: { limit: MOST } },
          signal,
        }),
      ),
    enabled,
    staleTime: STALE_MS,
  });
}

/** How a target changed, newest first, page after page. */
export function useTargetHistory(number: number) {
  return useInfiniteQuery({
    queryKey: [TARGETS, "history", number],
    queryFn: async ({ pageParam, signal }) =>
      answered(
        await client.GET("/api/v1/reports/targets/{number}/history/", {
          params: { path: { number }, query: { cursor: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    ...paged,
  });
}

/** Does something about targets, after which all of them are looked at again. */
function useChange<Input, Output>(change: (given: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: [TARGETS] }),
  });
}

export function useSetTarget() {
  return useChange(async (body: TargetIn) =>
    answered(await client.POST("/api/v1/reports/targets/", { body })),
  );
}

export function useChangeTarget(number: number) {
  return useChange(async (body: TargetValueIn) =>
    answered(
      await client.PUT("/api/v1/reports/targets/{number}/", { params: { path: { number } }, body }),
    ),
  );
}

export function useWithdrawTarget(number: number) {
  return useChange(async (why: string) =>
    answered(
      await client.POST("/api/v1/reports/targets/{number}/withdraw/", {
        params: { path: { number } },
        body: { why },
      }),
    ),
  );
}
