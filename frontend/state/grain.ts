import type { Grain } from "@/lib/format/period";

/** The grain that reads best for a range of so many days, when the address names none. */
export function grainFor(days: number): Grain {
  if (days <= 92) return "day";
  if (days <= 400) return "week";
  if (days <= 366 * 5) return "month";
  return "year";
}

/** Whether the published limits let a range be cut that fine. */
export function grainAllowed(grain: Grain, days: number, limits: Record<string, number>): boolean {
  return days <= (limits[grain] ?? Number.POSITIVE_INFINITY);
}
