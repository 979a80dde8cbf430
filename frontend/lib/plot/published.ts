import type { Series } from "@/api/types";

/** What was published of a point, where late facts have changed it since; of the total where no point is named. */
export function publishedAt(series: Series, index: number | null): string | null {
  if (index === null) return series.published_total;
  const start = series.points[index]?.start;
  return series.published.find((point) => point.start === start)?.value ?? null;
}
