"use client";
import { useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { answered } from "./problem";

const REFETCH_MS = 30_000;

/** What needs an administrator now, looked at again every half minute. */
export function useAttention() {
  return useQuery({
    queryKey: ["briefing", "attention"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/briefing/attention/", { signal })),
    refetchInterval: REFETCH_MS,
  });
}

/** The week that is over beside the one before it. */
export function useWeek() {
  return useQuery({
    queryKey: ["briefing", "week"],
    queryFn: async ({ signal }) => answered(await client.GET("/api/v1/briefing/week/", { signal })),
  });
}

/** What of the figures can be relied on. */
export function useAssurance() {
  return useQuery({
    queryKey: ["briefing", "assurance"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/briefing/assurance/", { signal })),
    refetchInterval: REFETCH_MS,
  });
}
