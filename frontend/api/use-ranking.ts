"use client";
import { useQuery } from "@tanstack/react-query";
import type { Dimension } from "@/state/dimensions";
import type { Question } from "@/state/question";
import { askRanking, type MetricSlug } from "./client";
import { liveMetrics } from "./live";

/** A metric by every member of a dimension. Nothing is asked while the question is null. */
export function useRanking(question: Question | null, metric: string, split: Dimension) {
  return useQuery({
    queryKey: ["ranking", question, metric, split],
    queryFn: ({ signal }) =>
      askRanking({ ...question, metric: metric as MetricSlug, split }, signal),
    enabled: question !== null,
    ...liveMetrics(metric),
  });
}
