"use client";
import { useQuery } from "@tanstack/react-query";
import { client } from "./client";
import { answered } from "./problem";
import type { MetricSlug, Question, SeriesQuery } from "./questions";

/** Forecasts are made once a night. */
const STALE_MS = 300_000;

/** What is expected of some metrics. Nothing is requested while the question is null. */
export function useForecast(
  question: Question | null,
  { metric, also, grain, split }: Pick<SeriesQuery, "metric" | "also" | "grain" | "split">,
) {
  const query = {
    ...question,
    from: undefined,
    to: undefined,
    grain,
    split,
    metric: [metric, ...also] as MetricSlug[],
  };
  return useQuery({
    queryKey: ["forecast", query],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/reports/forecast/", { params: { query }, signal })),
    enabled: question !== null && metric !== "",
    staleTime: STALE_MS,
  });
}

/** How good forecasts were. */
export function useForecastAccuracy() {
  return useQuery({
    queryKey: ["forecast accuracy"],
    queryFn: async ({ signal }) =>
      answered(await client.GET("/api/v1/reports/forecast/accuracy/", { signal })),
    staleTime: STALE_MS,
  });
}
