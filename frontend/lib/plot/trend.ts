import { areaOf, lineOf, type Place, runsOf } from "./paths";
import { touchesUnfinished } from "./shape";

/** A point of a trend: its plotting coordinate, and whether its period is unfinished. */
export interface TrendPoint {
  value: number | null;
  partial: boolean;
}

/** The lines of a trend as SVG paths in a box of its own size: the finished part, the area below it, the rest. */
export interface Trend {
  line: string;
  area: string;
  unfinished: string;
  /** A dot at the last known point; empty where there is none. */
  end: string;
}

/** The box that a trend is laid out in. */
export const TREND = { width: 100, height: 100 } as const;

/** Lays a trend out, from its least value at the bottom to its greatest at the top. It breaks where nothing is known. */
export function trendOf(points: readonly TrendPoint[], rightToLeft: boolean): Trend {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const step = TREND.width / Math.max(1, points.length - 1);
  const places = points.map(({ value }, index): Place | null => {
    if (value === null) return null;
    const x = rightToLeft ? TREND.width - index * step : index * step;
    const y = most === least ? TREND.height / 2 : (TREND.height * (most - value)) / (most - least);
    return { x, y };
  });
  const finished = runsOf(places.map((place, index) => (points[index]?.partial ? null : place)));
  const unfinished = runsOf(
    places.map((place, index) => (touchesUnfinished(points, index) ? place : null)),
  );
  return {
    line: finished.map(lineOf).join(""),
    area: finished.map((run) => areaOf(run, TREND.height)).join(""),
    unfinished: unfinished.map(lineOf).join(""),
    end: dotAt(places.findLast((place) => place !== null)),
  };
}

/** A line of no length, which a round cap makes a dot however the box is stretched. */
function dotAt(place: Place | null | undefined): string {
  return place ? lineOf([place]) : "";
}
