"use client";
import { useQuery } from "@tanstack/react-query";
import type { Dimension } from "@/state/dimensions";
import type { Question } from "@/state/question";
import { askPivot, type MetricSlug } from "./client";
import { liveMetrics } from "./live";

/** What a pivot's rows and columns are told apart by. */
export interface Sides {
  rows: Dimension;
  columns: Dimension;
}

/** A metric by two dimensions. Nothing is asked while the question is null. */
export function usePivot(question: Question | null, metric: string, sides: Sides) {
  return useQuery({
    queryKey: ["pivot", question, metric, sides],
    queryFn: ({ signal }) =>
      askPivot({ ...question, metric: metric as MetricSlug, ...sides }, signal),
    enabled: question !== null,
    ...liveMetrics(metric),
  });
}
