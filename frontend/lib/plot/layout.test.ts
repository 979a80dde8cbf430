import { describe, expect, it } from "vitest";
import { type Drawing, layoutOf } from "./layout";
import { keysOf, type PlotRow } from "./shape";

const row = (index: number, ...values: (number | null)[]): PlotRow => ({
  index,
  start: "2026-11-01",
  end: "2026-11-01",
  partial: false,
  ...Object.fromEntries(values.map((value, position) => [keysOf(position).whole, value])),
});
const drawing = (over: Partial<Drawing>): Drawing => ({
  rows: [row(0, 0), row(1, 4), row(2, 2)],
  marks: [{ colour: "1", axis: 0 }],
  shape: "line",
  withPrevious: false,
  noted: [],
  rightToLeft: false,
  names: ["a", "b", "c"],
  scales: [{ write: String, whole: true }],
  ...over,
});
const size = { width: 220, height: 138 };
const two = [
  { colour: "1", axis: 0 },
  { colour: "2", axis: 0 },
] as const;

describe("a drawing's layout", () => {
  it("lets time run as the reader's text does", () => {
    const { middles, left } = layoutOf(drawing({}), size);
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    const reversed = layoutOf(drawing({ rightToLeft: true }), size);
    expect(reversed.middles).toEqual([...reversed.middles].sort((a, b) => b - a));
    expect([left > reversed.left, reversed.right < 220 - left / 2]).toEqual([true, true]);
  });

  it("puts zero at the foot and the greatest mark at the top", () => {
    const { grid, zero, top, bottom } = layoutOf(drawing({}), size);
    expect([grid[0], grid.at(-1), zero]).toEqual([bottom, top, null]);
    const below = layoutOf(drawing({ rows: [row(0, -4), row(1, 4)] }), size);
    expect(below.zero).toBe((top + bottom) / 2);
  });

  it("breaks a line where nothing is known", () => {
    const { series } = layoutOf(drawing({ rows: [row(0, 1), row(1, null), row(2, 2)] }), size);
    expect(series[0]?.line.match(/M/g)).toHaveLength(2);
  });

  it("stands bars on each other above zero and hangs them on each other below", () => {
    const rows = [row(0, 3, 1), row(1, -3, -1)];
    const { series } = layoutOf(drawing({ rows, marks: two, shape: "stacked" }), size);
    const [first, second] = series.map(({ bars }) => bars);
    expect(second?.[0]?.y).toBeLessThan(first?.[0]?.y ?? 0);
    expect(second?.[1]?.y).toBeCloseTo((first?.[1]?.y ?? 0) + (first?.[1]?.height ?? 0));
  });

  it("stands bars beside each other, with a hairline for zero and nothing for what is not known", () => {
    const rows = [row(0, 0, null), row(1, 4, 4)];
    const { series } = layoutOf(drawing({ rows, marks: two, shape: "bar" }), size);
    const [first, second] = series.map(({ bars }) => bars);
    expect(first?.[0]?.height).toBe(1);
    expect(second?.map(({ index }) => index)).toEqual([1]);
    expect(second?.[0]?.x).toBeGreaterThan((first?.[1]?.x ?? 0) + (first?.[1]?.width ?? 0));
  });

  it("has one point in the middle, and none without rows", () => {
    const one = layoutOf(drawing({ rows: [row(0, 4)], names: ["a"] }), size);
    expect(one.middles[0]).toBeCloseTo((one.left + one.right) / 2);
    expect(layoutOf(drawing({ rows: [], names: [] }), size).middles).toEqual([]);
  });
});
