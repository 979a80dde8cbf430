"use client";
import { useCallback } from "react";
import type { Cut } from "@/api/use-metrics";
import { useNames } from "./use-names";

/** The names of all metrics of a cut. */
export function useMetricNames() {
  const names = useNames();
  return useCallback(
    ({ metric, also }: Pick<Cut, "metric" | "also">) =>
      [metric, ...also].map(names.metric).join(" · "),
    [names],
  );
}
