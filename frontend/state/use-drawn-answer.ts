"use client";
import { type Query, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { Drawn } from "./figure-of";

const KINDS = ["metrics", "ranking", "pivot"];

/** The answer, among those that the page draws, for which something holds; undefined where there is none. */
export function useDrawnAnswer(holds: (answer: Drawn) => boolean) {
  const cache = useQueryClient().getQueryCache();
  const find = useCallback(
    () =>
      cache
        .findAll({ type: "active", predicate: isDrawn })
        .find(({ state }) => state.data !== undefined && holds(state.data as Drawn)),
    [cache, holds],
  );
  const state = useSyncExternalStore(
    useCallback((changed) => cache.subscribe(changed), [cache]),
    () => find()?.state,
    () => undefined,
  );
  const refetch = useCallback(() => void find()?.fetch(), [find]);
  if (state === undefined) return undefined;
  return { data: state.data as Drawn, isFetching: state.fetchStatus === "fetching", refetch };
}

function isDrawn({ queryKey: [kind] }: Query): boolean {
  return KINDS.some((one) => one === kind);
}
