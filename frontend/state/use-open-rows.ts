"use client";
import { useCallback } from "react";
import type { Pivot, Ranking } from "@/api/types";
import type { Drill } from "./drill";
import { drillOfWhole } from "./drill-of";
import { useAddress } from "./use-address";

/** Opens the rows behind a figure of a ranking or pivot: that of some members, or of all. */
export function useOpenRows(answer: Ranking | Pivot) {
  const { address, setAddress } = useAddress();
  const { convert_to: target } = address;
  return useCallback(
    (members: Drill["members"]) => {
      void setAddress({ rows: drillOfWhole(answer, members, target), part: null });
    },
    [answer, setAddress, target],
  );
}
