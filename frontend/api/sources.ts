"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "./client";
import { answered, done } from "./problem";
import type { SourceIn } from "./types";

const SOURCES = ["event-sources"];
const REFETCH_MS = 15_000;

/** The sources of events, and the events that wait for others. */
export function useSources() {
  return useQuery({
    queryKey: SOURCES,
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/admin/event-sources/", { signal })),
    refetchInterval: REFETCH_MS,
  });
}

export function useMakeSource() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: SourceIn) =>
      answered(await client.POST("/api/v1/admin/event-sources/", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: SOURCES }),
  });
}

export function useRevokeSource() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (source: number) =>
      done(
        await client.DELETE("/api/v1/admin/event-sources/{source}/", {
          params: { path: { source } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: SOURCES }),
  });
}

export function useDiscardEvent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (event: number) =>
      done(
        await client.DELETE("/api/v1/admin/event-sources/waiting/{event}/", {
          params: { path: { event } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: SOURCES }),
  });
}
