"use client";
import { useCatalog } from "@/api/use-catalog";
import type { Cut } from "@/api/use-metrics";
import { DRAWN_SERIES } from "@/lib/plot/shape";
import { grainFor } from "./grain";
import { useSpan } from "./question";
import { useAddress } from "./use-address";

/** How one of a page's metrics is cut: as the address says, along a dimension only where the metric has it. */
export function useMetricCut(metric: string): Cut {
  const { grain, split, pane } = useAddress().address;
  const span = useSpan();
  const { data } = useCatalog();
  const dimensions = data?.metrics.find(({ slug }) => slug === metric)?.dimensions ?? [];
  const by = dimensions.find((dimension) => dimension === split);
  return {
    metric,
    also: [],
    grain: grain ?? grainFor(span),
    split: by,
    top: by && pane === "chart" ? DRAWN_SERIES : undefined,
    compare: by ? undefined : "previous",
  };
}
