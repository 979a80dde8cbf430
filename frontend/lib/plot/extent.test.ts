import { describe, expect, it } from "vitest";
import { extentOf } from "./extent";
import { keysOf, type Mark, type PlotRow } from "./shape";

const row = (...values: (number | null)[]): PlotRow => ({
  index: 0,
  start: "2026-11-01",
  end: "2026-11-01",
  partial: false,
  ...Object.fromEntries(values.map((value, position) => [keysOf(position).whole, value])),
});
const [left, right]: Mark[] = [
  { colour: "1", axis: 0 },
  { colour: "2", axis: 1 },
];
const two = [left, { ...left, colour: "2" }] as Mark[];
const plain = { marks: two, stacked: false, withPrevious: false };

describe("how far an axis reaches", () => {
  it.each<[string, PlotRow[], boolean, [number, number]]>([
    ["from zero to the greatest", [row(3, 4), row(5, 1)], false, [0, 5]],
    ["to what stands on each other", [row(3, 4), row(5, 1)], true, [0, 7]],
    ["below zero where something is", [row(-3, 4), row(-5, 1)], false, [-5, 4]],
    [
      "to what hangs on each other, and stands apart from it",
      [row(-3, -4), row(5, -1)],
      true,
      [-7, 5],
    ],
    ["nowhere without values", [row(null, null)], true, [0, 0]],
    ["nowhere without rows", [], false, [0, 0]],
  ])("is %s", (_, rows, stacked, [least, most]) => {
    expect(extentOf({ ...plain, rows, stacked }, 0)).toEqual({ least, most });
  });

  it("tells the series of one axis from those of the other", () => {
    const rows = [row(3, 900)];
    const marks = [left, right] as Mark[];
    expect([0, 1].map((axis) => extentOf({ ...plain, rows, marks }, axis).most)).toEqual([3, 900]);
  });

  it("holds unfinished points, and the range before where it is drawn", () => {
    const unfinished = { ...row(null), partial: true, [keysOf(0).open]: 8 };
    const rows = [unfinished, { ...row(2), [keysOf(0).previous]: 12 }];
    expect(extentOf({ ...plain, rows }, 0).most).toBe(8);
    expect(extentOf({ ...plain, rows, withPrevious: true }, 0).most).toBe(12);
  });
});
