"use client";
import { useCallback } from "react";
import type { Series } from "@/api/types";
import { drillOf } from "./drill-of";
import { useAddress } from "./use-address";

/** Opens the rows behind a series' point, or behind its total where no point is named. */
export function useDrill() {
  const { address, setAddress } = useAddress();
  const { convert_to: target } = address;
  return useCallback(
    (series: Series, index: number | null) => {
      const drill = drillOf(series, index, target);
      if (drill) void setAddress({ rows: drill, part: null });
    },
    [setAddress, target],
  );
}
