import type { DrawnFigure } from "@/api/types";
import { toCoordinate } from "@/lib/format/decimal";
import { keysOf, type Mark, type PlotRow } from "./shape";

type DrawnDay = DrawnFigure["days"][number];

/** How the days of a month are drawn: as they were sealed, and those that late facts have touched since. */
export const MONTH_MARKS = [
  { colour: "1", axis: 0 },
  { colour: "restated", axis: 0 },
] as const satisfies Mark[];

/** Lays the days of a month out: each has what it published at the mark that it is drawn by, an open one nothing. */
export function monthRows(days: readonly DrawnDay[]): PlotRow[] {
  return days.map(({ day, status, value }, index) => {
    const row: PlotRow = { index, start: day, end: day, partial: false };
    const coordinate = toCoordinate(value);
    row[keysOf(0).whole] = status === "restated" ? null : coordinate;
    row[keysOf(1).whole] = status === "restated" ? coordinate : null;
    return row;
  });
}

/** Whether a day's figure is not what was published: it was restated, or is another by now. */
export function differsNow({ status, value, now }: DrawnDay): boolean {
  return status === "restated" || value !== now;
}
