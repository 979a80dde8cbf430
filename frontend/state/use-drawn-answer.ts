"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { Metrics } from "@/api/types";

/** The answer with series, among those that the page shows, for which something holds; undefined where there is none. */
export function useDrawnAnswer(holds: (answer: Metrics) => boolean) {
  const cache = useQueryClient().getQueryCache();
  const find = useCallback(
    () =>
      cache
        .findAll({ queryKey: ["metrics"], type: "active" })
        .find(({ state }) => state.data !== undefined && holds(state.data as Metrics)),
    [cache, holds],
  );
  const state = useSyncExternalStore(
    useCallback((changed) => cache.subscribe(changed), [cache]),
    () => find()?.state,
    () => undefined,
  );
  const refetch = useCallback(() => void find()?.fetch(), [find]);
  if (state === undefined) return undefined;
  return { data: state.data as Metrics, isFetching: state.fetchStatus === "fetching", refetch };
}
