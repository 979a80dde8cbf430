import type { Series } from "@/api/types";
import type { Drill } from "./drill";

/** The drill of a series' point, or of its total (`index` null). Null where the series has no such point. */
export function drillOf(series: Series, index: number | null): Drill | null {
  const first = series.points[index ?? 0];
  const last = series.points[index ?? series.points.length - 1];
  if (!first || !last) return null;
  const { currency: _, ...members } = series.split;
  return {
    metric: series.metric,
    from: first.start,
    to: last.end,
    currency: series.currency,
    members,
  };
}
