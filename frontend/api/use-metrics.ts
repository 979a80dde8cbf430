"use client";
import { useQuery } from "@tanstack/react-query";
import type { Grain } from "@/lib/format/period";
import type { Question } from "@/state/question";
import { askMetrics, type MetricSlug, type MetricsQuery } from "./client";
import { liveMetrics } from "./live";

/** How a metric, and others beside it, are cut and compared. */
export interface Cut {
  metric: string;
  also: readonly string[];
  grain: Grain;
  split?: MetricsQuery["split"];
  top?: MetricsQuery["top"];
  compare?: MetricsQuery["compare"];
}

/** The series of some metrics. Nothing is asked while the question is null. */
export function useMetrics(question: Question | null, cut: Cut) {
  const { metric, also, ...rest } = cut;
  const metrics = [metric, ...also];
  return useQuery({
    queryKey: ["metrics", question, cut],
    queryFn: ({ signal }) =>
      askMetrics({ ...question, ...rest, metric: metrics as MetricSlug[] }, signal),
    enabled: question !== null,
    ...liveMetrics(...metrics),
  });
}
