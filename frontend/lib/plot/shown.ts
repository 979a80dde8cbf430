import type { Point, Series } from "@/api/types";

/** A series with what is shown of it in its points' place; what was sealed is of the points themselves. */
export function asShown(series: Series): Series {
  const { shown, previous } = series;
  if (!shown) return series;
  const ofOwnUnit = shown.unit === series.unit;
  return {
    ...series,
    unit: shown.unit,
    currency: ofOwnUnit ? series.currency : null,
    exponent: ofOwnUnit ? series.exponent : null,
    points: withValues(series.points, shown.values),
    total: shown.total,
    previous: previous && {
      ...previous,
      points: withValues(previous.points, shown.previous),
      total: ofOwnUnit ? previous.total : null,
    },
    published: [],
    published_total: null,
  };
}

function withValues(points: readonly Point[], values: readonly (string | null)[]): Point[] {
  return points.map((point, index) => ({ ...point, value: values[index] ?? null }));
}
