"use client";
import type { Cut } from "@/api/use-metrics";
import { grainFor } from "./grain";
import { useSpan } from "./question";
import { useAddress } from "./use-address";

/** How the explorer's metric is cut, with a grain that suits the range where the address names none. */
export function useCut(): Cut {
  const { metric, grain, split, compare } = useAddress().address;
  const span = useSpan();
  return {
    metric,
    grain: grain ?? grainFor(span),
    split: split ?? undefined,
    compare: compare ? "previous" : undefined,
  };
}
