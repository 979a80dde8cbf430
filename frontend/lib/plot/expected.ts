import { areaBetween, lineOf, type Place, runsOf } from "./paths";
import { valueAxes } from "./value-axis";

const [WIDTH, HEIGHT] = [880, 240];
const [TOP, BELOW, BESIDE, END] = [8, 28, 72, 8];

/** One expected x position: its point, and the ends of its bands, the widest first. */
export interface Expected {
  point: number | null;
  bands: readonly (readonly [number | null, number | null])[];
}

interface Options {
  whole: boolean;
  rightToLeft: boolean;
}

/** A forecast behind what came, in the units of the drawing: the dashes begin where the line ends. */
export function expectedLayout(
  came: readonly (number | null)[],
  expected: readonly Expected[],
  { whole, rightToLeft }: Options,
) {
  const ends = expected.flatMap(({ point, bands }) => [point, ...bands.flat()]);
  const known = [...came, ...ends].filter((at): at is number => at !== null);
  const [axis] = valueAxes([{ least: Math.min(0, ...known), most: Math.max(0, ...known), whole }]);
  const [least, most] = axis?.domain ?? [0, 1];
  const [left, right] = rightToLeft ? [END, WIDTH - BESIDE] : [BESIDE, WIDTH - END];
  const bottom = HEIGHT - BELOW;
  const count = came.length + expected.length;
  const step = (right - left) / Math.max(1, count - 1);
  const middles = Array.from({ length: count }, (_, at) =>
    rightToLeft ? right - at * step : left + at * step,
  );
  const y = (at: number) => bottom - ((at - least) / (most - least || 1)) * (bottom - TOP);
  const place = (at: number | null | undefined, index: number): Place | null =>
    at === null || at === undefined ? null : { x: middles[index] ?? 0, y: y(at) };
  const join = Math.max(0, came.length - 1);
  const dashed = [came[join], ...expected.map(({ point }) => point)];
  const offset = came.length === 0 ? -1 : join;
  const levels = expected[0]?.bands.length ?? 0;
  return {
    width: WIDTH,
    height: HEIGHT,
    left,
    right,
    bottom,
    middles,
    ticks: (axis?.ticks ?? []).map((at) => ({ at, y: y(at) })),
    line: runsOf(came.map(place)).map(lineOf).join(""),
    dashes: runsOf(dashed.map((at, index) => place(at, offset + index)))
      .map(lineOf)
      .join(""),
    bands: Array.from({ length: levels }, (_, level) => {
      const lower = expected.map(({ bands }, at) => place(bands[level]?.[0], came.length + at));
      const upper = expected.map(({ bands }, at) => place(bands[level]?.[1], came.length + at));
      return areaBetween(lower, upper);
    }),
  };
}
