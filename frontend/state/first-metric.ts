import type { Me } from "@/api/types";
import { addressParsers } from "./address";

const FIRST: Partial<Record<Me["scope"], string>> = { service: "active_loans" };

/** What a reader is shown who names no metric: one that he may see. */
export function firstMetric(scope: Me["scope"] | undefined): string {
  return (scope && FIRST[scope]) ?? addressParsers.metric.defaultValue;
}
