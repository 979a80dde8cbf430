"use client";
import { useCallback } from "react";
import type { Series } from "@/api/types";
import { useNames } from "./use-names";

/** What tells a series from the others of its answer: its members, or the metric itself. */
export function useSeriesName() {
  const names = useNames();
  return useCallback(
    (series: Series) => {
      const members = Object.entries(series.split).map(([dimension, slug]) =>
        names.member(dimension, slug),
      );
      return members.length > 0 ? members.join(" · ") : names.metric(series.metric);
    },
    [names],
  );
}
