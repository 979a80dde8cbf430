import { axisNames, type Dated } from "./axis-names";
import { edgeRoom } from "./edge-room";
import { extentOf } from "./extent";
import { areaBetween, areaOf, lineOf, type Place, runsOf } from "./paths";
import { keysOf, type Mark, type PlotRow } from "./shape";
import { textWidth } from "./text-width";
import { type ValueAxis, valueAxes } from "./value-axis";

export type Shape = "area" | "line" | "bar" | "stacked";

/** Pixels beside the drawing, between an axis and its texts, and below for the names of points. */
export const SIDE = 4;
export const TICK_ROOM = 8;
export const NAMES_HEIGHT = 30;
const NAMES_BELOW = 14;
/** What of a band stays free on either side of its bars, the room between two of them, and how wide one is at most. */
const BAND_FREE = 0.1;
const BAR_GAP = 4;
export const BAR_WIDTH = 36;

export interface Size {
  width: number;
  height: number;
}

/** What is drawn: series by x position, and what stands at the axes. */
export interface Drawing {
  rows: PlotRow[];
  marks: readonly Mark[];
  shape: Shape;
  withPrevious: boolean;
  noted: readonly number[];
  rightToLeft: boolean;
  names: readonly string[];
  /** The names with their year, where they have none. */
  dated?: readonly Dated[];
  /** Of each value axis: how a mark is written, and whether it has only whole ones. */
  scales: readonly { write: (coordinate: number) => string; whole: boolean }[];
}

/** Pixels above the plot: notes have a dot there. */
export function roomAbove(notes: number): number {
  return notes > 0 ? 18 : 8;
}

/** The pixels that a value axis takes: its longest mark, and the room beside it. */
export function axisWidth(texts: readonly string[]): number {
  return Math.ceil(Math.max(...texts.map(textWidth))) + TICK_ROOM;
}

/** The marks and ends of each value axis of a drawing. */
export function axesOf({ rows, marks, shape, withPrevious, scales }: Drawing): ValueAxis[] {
  const stacked = shape === "stacked";
  return valueAxes(
    scales.map(({ whole }, axis) => ({
      ...extentOf({ rows, marks, stacked, withPrevious }, axis),
      whole,
    })),
  );
}

interface Text extends Place {
  text: string;
  anchor: "start" | "middle" | "end";
}

/** A bar, and the x position that it stands at. */
interface Box extends Place {
  index: number;
  width: number;
  height: number;
}

/** One series in its colour: its lines and areas as paths, or its bars; what is unfinished by itself. */
interface DrawnSeries extends DrawnFigures {
  /** What is expected, dashed, and its bands, the widest first; nothing where series stand upon each other. */
  expected: string;
  bands: string[];
}

/** What came, of one series. */
interface DrawnFigures {
  colour: string;
  area: string;
  line: string;
  unfinished: string;
  bars: Box[];
  openBars: Box[];
}

/** A drawing in pixels, where Recharts puts the same. */
export interface Layout {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The heights of the lines of the grid. */
  grid: number[];
  /** Where zero is, if anything is below it. */
  zero: number | null;
  texts: Text[];
  series: DrawnSeries[];
  previous: string;
  /** Where the noted x positions are. */
  notes: number[];
  /** The middle of each x position, in the order of the rows. */
  middles: number[];
}

/** Lays a drawing out in a size. Time runs as the reader's text does. */
export function layoutOf(drawing: Drawing, { width, height }: Size): Layout {
  const { rows, marks, shape, noted, rightToLeft, scales } = drawing;
  const { names, step } = axisNames(drawing.names, drawing.dated, width);
  const axes = axesOf(drawing);
  const texts = axes.map(({ ticks }, axis) => ticks.map((at) => scales[axis]?.write(at) ?? ""));
  const [first = 0, second = 0] = texts.map(axisWidth);
  const left = SIDE + (rightToLeft ? second : first);
  const right = width - SIDE - (rightToLeft ? first : second);
  const [top, bottom] = [roomAbove(noted.length), height - NAMES_HEIGHT];
  const edge = edgeRoom(names);
  const asBars = shape === "bar" || shape === "stacked";
  const { middles, band } = spread(rows.length, left + edge, right - edge, asBars, rightToLeft);
  const heights = axes.map(({ domain: [least, most] }) => (at: number) => {
    return most === least ? bottom : bottom - ((at - least) / (most - least)) * (bottom - top);
  });
  const y = (axis: number, at: number) => heights[axis]?.(at) ?? bottom;
  const places = (key: string, axis: number) =>
    rows.map((row, index) => {
      const at = row[key];
      return typeof at === "number" ? { x: middles[index] ?? 0, y: y(axis, at) } : null;
    });
  const line = (key: string, axis: number) => runsOf(places(key, axis));
  const ahead = ({ axis }: Mark, position: number) => {
    const keys = keysOf(position);
    if (shape === "stacked") return { expected: "", bands: [] };
    return {
      expected: line(keys.expected, axis).map(lineOf).join(""),
      bands: keys.bands.map(([low, high]) => areaBetween(places(low, axis), places(high, axis))),
    };
  };
  const figures = asBars
    ? barsOf(drawing, middles, band, y)
    : marks.map(({ colour, axis }, position) => {
        const keys = keysOf(position);
        const runs = line(keys.whole, axis);
        return {
          colour,
          area: runs.map((run) => areaOf(run, y(axis, 0))).join(""),
          line: runs.map(lineOf).join(""),
          unfinished: line(keys.unfinished, axis).map(lineOf).join(""),
          bars: [],
          openBars: [],
        };
      });
  return {
    left,
    right,
    top,
    bottom,
    grid: (axes[0]?.ticks ?? []).map((at) => y(0, at)),
    zero: axes.some(({ domain: [least] }) => least < 0) ? y(0, 0) : null,
    texts: [
      ...names.flatMap((text, index) =>
        index % step === 0
          ? [{ x: middles[index] ?? 0, y: bottom + NAMES_BELOW, text, anchor: "middle" as const }]
          : [],
      ),
      ...axes.flatMap(({ ticks }, axis) => {
        const atLeft = rightToLeft === (axis === 1);
        return ticks.map((at, index) => ({
          x: atLeft ? left - TICK_ROOM : right + TICK_ROOM,
          y: y(axis, at),
          text: texts[axis]?.[index] ?? "",
          anchor: atLeft ? ("end" as const) : ("start" as const),
        }));
      }),
    ],
    series: marks.flatMap((mark, position) => {
      const came = figures[position];
      return came ? { ...came, ...ahead(mark, position) } : [];
    }),
    previous: drawing.withPrevious ? line(keysOf(0).previous, 0).map(lineOf).join("") : "",
    notes: noted.flatMap((index) => middles[index] ?? []),
    middles,
  };
}

/** Where each x position has its middle, and the width that bars share there. Points reach to both ends, bands lie between them. */
function spread(count: number, from: number, to: number, bands: boolean, reversed: boolean) {
  const band = (to - from) / Math.max(1, bands ? count : count - 1);
  const first = bands || count === 1 ? from + band / 2 : from;
  const middles = Array.from({ length: count }, (_, index) => first + index * band);
  return { middles: reversed ? middles.reverse() : middles, band };
}

/** The bars of each series: side by side, or upon each other above zero and hung on each other below. */
function barsOf(
  { rows, marks, shape }: Drawing,
  middles: readonly number[],
  band: number,
  y: (axis: number, at: number) => number,
): DrawnFigures[] {
  const stacked = shape === "stacked";
  const columns = stacked ? 1 : marks.length;
  const free = band * BAND_FREE;
  const room = (gap: number) => band - 2 * free - (columns - 1) * gap;
  const gap = room(BAR_GAP) > 0 ? BAR_GAP : 0;
  const share = room(gap) / columns;
  const whole = share > 1 ? Math.round(share) : share;
  const width = Math.min(whole, BAR_WIDTH);
  const start = free + (columns * (whole - width)) / 2 - band / 2;
  const ends = rows.map(() => ({ above: 0, below: 0 }));
  return marks.map(({ colour, axis }, position) => {
    const keys = keysOf(position);
    const column = stacked ? 0 : position;
    const boxes = (key: string): Box[] =>
      rows.flatMap((row, index) => {
        const at = row[key];
        const end = ends[index];
        if (typeof at !== "number" || !end) return [];
        const side = at < 0 ? "below" : "above";
        const from = stacked ? end[side] : 0;
        end[side] += at;
        const [low, high] = [
          y(axis, Math.min(from, from + at)),
          y(axis, Math.max(from, from + at)),
        ];
        const height = stacked ? low - high : Math.max(1, low - high);
        const x = (middles[index] ?? 0) + start + column * (width + gap);
        return height === 0 ? [] : [{ index, x, y: at < 0 ? high : low - height, width, height }];
      });
    return {
      colour,
      area: "",
      line: "",
      unfinished: "",
      bars: boxes(keys.whole),
      openBars: boxes(keys.open),
    };
  });
}
