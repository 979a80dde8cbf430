import type { ForecastPoint, Point, Series } from "@/api/types";
import { dayAfter } from "@/lib/calendar/days";
import { toCoordinate } from "@/lib/format/decimal";

/** How many series one chart draws, beside the one of all others; the table holds each of them. */
export const DRAWN_SERIES = 8;

/** One x position: plotting coordinates by key, beside the points that they stand for. */
export interface PlotRow {
  index: number;
  start: string;
  end: string;
  partial: boolean;
  [coordinate: string]: number | null | string | boolean;
}

/** The series of one chart, and the one or two measures that its value axes are of. */
export interface PlotGroup {
  measures: [Series, Series?];
  series: Series[];
  drawn: Series[];
}

/**
 * Parts series into charts: amounts of two currencies, or figures of two units, never share an axis. Those of one metric
 * stand alone; of several metrics two measures share a chart. The order stays the server's.
 */
export function groupByMeasure(series: readonly Series[]): PlotGroup[] {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const measure = measureOf(one);
    groups.set(measure, [...(groups.get(measure) ?? []), one]);
  }
  const alone = [...groups.values()];
  const several = new Set(series.map(({ metric }) => metric)).size > 1;
  return (several ? pairs(alone) : alone.map((one) => [one])).flatMap(chartOf);
}

/** What distinguishes a series from the others of its answer. */
export function keyOf({ metric, currency, split, others }: Series): string {
  return [metric, currency, ...Object.values(split), ...Object.keys(others)].join();
}

/** Whether a series is the others of its split, put together. */
export function isOthers({ others }: Pick<Series, "others">): boolean {
  return Object.keys(others).length > 0;
}

/** How a series is drawn: by which of the theme's colours, on which of the value axes. */
export interface Mark {
  colour: string;
  axis: 0 | 1;
}

/** The marks of the series that a group draws, in their order. The others have a colour of their own. */
export function marksOf({ drawn, measures: [first] }: PlotGroup): Mark[] {
  return drawn.map((one, position) => ({
    colour: isOthers(one) ? "others" : String(position + 1),
    axis: measureOf(one) === measureOf(first) ? 0 : 1,
  }));
}

function measureOf({ unit, currency }: Series): string {
  return `${unit} ${currency}`;
}

function pairs<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / 2);
  return Array.from({ length: count }, (_, pair) => all.slice(2 * pair, 2 * pair + 2));
}

function chartOf(measured: readonly Series[][]): PlotGroup[] {
  const [first, second] = measured.map(([one]) => one);
  if (!first) return [];
  const series = measured.flat();
  const named = series.filter((one) => !isOthers(one));
  const drawn = [...named.slice(0, DRAWN_SERIES), ...series.filter(isOthers)];
  return [{ measures: second ? [first, second] : [first], series, drawn }];
}

/**
 * Keys of a series' coordinates: finished points, unfinished ones with and without their neighbours, the range before; what
 * is expected, from the last finished point on, and the ends of its bands.
 */
export const keysOf = (index: number) => ({
  whole: `whole${index}`,
  unfinished: `unfinished${index}`,
  open: `open${index}`,
  previous: `previous${index}`,
  expected: `expected${index}`,
  bands: [
    [`lower95_${index}`, `upper95_${index}`],
    [`lower80_${index}`, `upper80_${index}`],
  ] as const,
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

/** What is expected of a series, period by period; null where there is none. */
export type Expected = readonly ForecastPoint[] | null;

/**
 * Lays what is expected behind what came, at most as many periods as these. A period that has begun is in both. One that
 * goes on behind the forecast is left out: it would be drawn as a fall.
 */
export function withExpected(rows: readonly PlotRow[], expected: readonly Expected[]): PlotRow[] {
  const periods = comingPoints(rows, expected);
  const after = periods
    .filter(({ start }) => !rows.some((row) => row.start === start))
    .map((one, place): PlotRow => ({ index: rows.length + place, ...spanOf(one) }));
  const last = rows.findLast(({ partial }) => !partial)?.index;
  return [...rows, ...after].map((row) => {
    const laid = { ...row };
    expected.forEach((points, position) => {
      const keys = keysOf(position);
      const point = points?.find(({ start }) => start === row.start);
      const shown = periods.some(({ start }) => start === row.start) ? point : undefined;
      const joins = points && periods.length > 0 && row.index === last && !shown;
      laid[keys.expected] = joins ? (row[keys.whole] ?? null) : toCoordinate(shown?.point ?? null);
      const [[lower95, upper95], [lower80, upper80]] = keys.bands;
      laid[lower95] = toCoordinate(shown?.lower_95 ?? null);
      laid[upper95] = toCoordinate(shown?.upper_95 ?? null);
      laid[lower80] = toCoordinate(shown?.lower_80 ?? null);
      laid[upper80] = toCoordinate(shown?.upper_80 ?? null);
    });
    return laid;
  });
}

/** The periods that are laid behind the rows: none where these end before what is expected begins. */
function comingPoints(rows: readonly PlotRow[], expected: readonly Expected[]): ForecastPoint[] {
  const points = expected.find((one) => one !== null && one.length > 0) ?? [];
  const [first] = points;
  const end = rows.at(-1)?.end;
  if (!first || !end || first.start > dayAfter(end)) return [];
  return points.filter(({ partial }) => !partial).slice(0, rows.length);
}

function spanOf({ start, end }: Pick<Point, "start" | "end">) {
  return { start, end, partial: false };
}

/** Whether a point is unfinished or next to one that is: the dashed line runs from neighbour to neighbour. */
export function touchesUnfinished(
  points: readonly Pick<Point, "partial">[],
  index: number,
): boolean {
  return [index - 1, index, index + 1].some((at) => points[at]?.partial ?? false);
}
