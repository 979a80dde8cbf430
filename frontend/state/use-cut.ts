"use client";
import type { Cut } from "@/api/use-metrics";
import { DRAWN_SERIES } from "@/lib/plot/shape";
import { grainFor } from "./grain";
import { useSpan } from "./question";
import { useAddress } from "./use-address";

/**
 * How the explorer's metrics are cut, with a grain that suits the range where the address names none. Several metrics are
 * not split; of a split, a chart draws the largest members and the others as one.
 */
export function useCut(): Cut {
  const { metric, also, grain, split, compare, pane } = useAddress().address;
  const span = useSpan();
  const others = also.filter((slug) => slug !== metric);
  const by = others.length > 0 ? undefined : (split ?? undefined);
  return {
    metric,
    also: others,
    grain: grain ?? grainFor(span),
    split: by,
    top: by && pane === "chart" ? DRAWN_SERIES : undefined,
    compare: compare ? "previous" : undefined,
  };
}
