"use client";
import type { Sides } from "@/api/use-pivot";
import { DIMENSIONS, type Dimension } from "./dimensions";
import { useAddress } from "./use-address";
import { useSplits } from "./use-splits";

/** The dimensions that the explorer's metric has: until the catalog is there, the address is taken at its word. */
function useOwn(): Dimension[] {
  const { splits } = useSplits();
  return splits.length > 0 ? DIMENSIONS.filter((one) => splits.includes(one)) : [...DIMENSIONS];
}

/** What the explorer's metric is told apart by in a ranking: its split, or the first dimension that it has. */
export function useRankedBy(): Dimension {
  const { split } = useAddress().address;
  const own = useOwn();
  return own.find((one) => one === split) ?? own.at(-1) ?? "region";
}

/** The sides of a pivot: the split down, and across it what the address says or another dimension of the metric. */
export function useSides(): Sides & { choices: { rows: Dimension[]; columns: Dimension[] } } {
  const { across } = useAddress().address;
  const rows = useRankedBy();
  const own = useOwn();
  const others = own.filter((one) => one !== rows);
  const columns = others.find((one) => one === across) ?? others.at(-1) ?? "segment";
  return { rows, columns, choices: { rows: own, columns: others } };
}
