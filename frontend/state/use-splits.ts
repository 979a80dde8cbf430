"use client";
import { useCatalog } from "@/api/use-catalog";
import { SPLITS } from "./dimensions";
import { useAddress } from "./use-address";

/** The explorer's metric as the catalog has it, and the dimensions that it can be told apart by. */
export function useSplits() {
  const { data } = useCatalog();
  const { metric: slug } = useAddress().address;
  const metric = data?.metrics.find((one) => one.slug === slug);
  return { metric, splits: SPLITS.filter((split) => metric?.dimensions.includes(split)) };
}
