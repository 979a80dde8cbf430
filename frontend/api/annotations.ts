"use client";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DayRange } from "@/lib/calendar/presets";
import { client } from "./client";
import { answered, done } from "./problem";

const ANNOTATIONS = ["annotations"] as const;

/** The annotations of some days. Nothing is requested while the days are not known. */
export function useAnnotations(days: DayRange | null) {
  return useQuery({
    queryKey: [...ANNOTATIONS, days],
    queryFn: async ({ signal }) =>
      answered(
        await client.GET("/api/v1/reports/annotations/", {
          params: { query: days ?? { from: "", to: "" } },
          signal,
        }),
      ),
    enabled: days !== null,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
}

export function useAnnotate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: { day: string; text: string }) =>
      answered(await client.POST("/api/v1/reports/annotations/", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ANNOTATIONS }),
  });
}

export function useRemoveAnnotation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: number) =>
      done(
        await client.DELETE("/api/v1/reports/annotations/{annotation_id}/", {
          params: { path: { annotation_id: id } },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ANNOTATIONS }),
  });
}
