"use client";
import { type RefObject, useEffect } from "react";
import { useActiveTooltipDataPoints } from "recharts";
import type { PlotRow } from "@/lib/plot/shape";

/** Remembers which x position the pointer or the arrow keys are on. */
export function ActiveIndex({ target }: { target: RefObject<number | null> }) {
  const points = useActiveTooltipDataPoints<PlotRow>();
  const index = points?.[0]?.index ?? null;
  useEffect(() => {
    target.current = index;
  }, [index, target]);
  return null;
}
