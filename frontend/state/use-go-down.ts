"use client";
import { useCallback } from "react";
import type { Point, Series } from "@/api/types";
import type { Grain } from "@/lib/format/period";
import { goDown } from "./levels";
import { useAddress } from "./use-address";

/** Goes into a period of some grain, for all series or the one whose point it is. */
export function useGoDown(grain: Grain) {
  const { address, setAddress } = useAddress();
  return useCallback(
    (point: Point, series?: Series) => {
      const changes = goDown(address, grain, point, series);
      if (changes) void setAddress(changes);
    },
    [address, setAddress, grain],
  );
}
