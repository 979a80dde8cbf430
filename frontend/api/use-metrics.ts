"use client";
import { useQuery } from "@tanstack/react-query";
import type { Grain } from "@/lib/format/period";
import type { Question } from "@/state/question";
import { askMetrics, type MetricSlug, type MetricsQuery } from "./client";
import { liveMetrics } from "./live";

/** How one metric is cut and compared. */
export interface Cut {
  metric: string;
  grain: Grain;
  split?: MetricsQuery["split"];
  compare?: MetricsQuery["compare"];
}

/** The series of one metric. Nothing is asked while the question is null. */
export function useMetrics(question: Question | null, cut: Cut) {
  const { metric, ...rest } = cut;
  return useQuery({
    queryKey: ["metrics", question, cut],
    queryFn: ({ signal }) =>
      askMetrics({ ...question, ...rest, metric: [metric as MetricSlug] }, signal),
    enabled: question !== null,
    ...liveMetrics(metric),
  });
}
