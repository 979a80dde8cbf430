import type { Point, Series } from "@/api/types";
import { toCoordinate } from "@/lib/format/decimal";

/** How many series one chart draws; the table holds the rest. */
export const DRAWN_SERIES = 8;

/** One x position: plotting coordinates by key, beside the points that they stand for. */
export interface PlotRow {
  index: number;
  start: string;
  end: string;
  partial: boolean;
  [coordinate: string]: number | null | string | boolean;
}

/** The series of one currency (or of none), which may share a value axis. */
export interface PlotGroup {
  currency: string | null;
  series: Series[];
  drawn: Series[];
}

/** Parts series by currency: amounts of two currencies never share an axis. Their order stays the server's, by total. */
export function groupByCurrency(series: readonly Series[]): PlotGroup[] {
  const groups = new Map<string | null, Series[]>();
  for (const one of series) {
    groups.set(one.currency, [...(groups.get(one.currency) ?? []), one]);
  }
  return [...groups].map(([currency, members]) => ({
    currency,
    series: members,
    drawn: members.slice(0, DRAWN_SERIES),
  }));
}

/** Keys of a series' coordinates: finished points, unfinished ones with and without their neighbours, the range before. */
export const keysOf = (index: number) => ({
  whole: `whole${index}`,
  unfinished: `unfinished${index}`,
  open: `open${index}`,
  previous: `previous${index}`,
});

/** Lays series out by x position. A missing value stays null, so that a line breaks where nothing is known. */
export function plotRows(series: readonly Series[]): PlotRow[] {
  const points = series[0]?.points ?? [];
  return points.map((point, index) => {
    const row: PlotRow = { index, start: point.start, end: point.end, partial: point.partial };
    series.forEach((one, position) => {
      const keys = keysOf(position);
      const value = toCoordinate(one.points[index]?.value ?? null);
      row[keys.open] = point.partial ? value : null;
      row[keys.whole] = point.partial ? null : value;
      row[keys.unfinished] = touchesUnfinished(one.points, index) ? value : null;
      row[keys.previous] = toCoordinate(one.previous?.points[index]?.value ?? null);
    });
    return row;
  });
}

/** Whether a point is unfinished or next to one that is: the dashed line runs from neighbour to neighbour. */
export function touchesUnfinished(
  points: readonly Pick<Point, "partial">[],
  index: number,
): boolean {
  return [index - 1, index, index + 1].some((at) => points[at]?.partial ?? false);
}
