import { describe, expect, it } from "vitest";
import { type Measured, valueAxes } from "./value-axis";

const to = (most: number, over: Partial<Measured> = {}): Measured => ({
  least: 0,
  most,
  whole: false,
  ...over,
});
const ticksOf = (...extents: Measured[]) => valueAxes(extents).map(({ ticks }) => ticks);
const [whole, B] = [{ whole: true }, 1e9];

describe("the marks of a value axis", () => {
  it.each<[string, Measured, number[]]>([
    ["sums of money", to(3.8 * B), [0, B, 2 * B, 3 * B, 4 * B]],
    ["a round greatest", to(4 * B), [0, B, 2 * B, 3 * B, 4 * B]],
    ["one above a round greatest", to(4 * B + 1_000), [0, B, 2 * B, 3 * B, 4 * B, 5 * B]],
    ["half steps", to(1_100), [0, 200, 400, 600, 800, 1_000, 1_200]],
    ["quarter steps", to(970), [0, 250, 500, 750, 1_000]],
    ["a share", to(0.93), [0, 0.25, 0.5, 0.75, 1]],
    ["all of a share", to(1), [0, 0.25, 0.5, 0.75, 1]],
    ["a small share", to(0.0021), [0, 0.0005, 0.001, 0.0015, 0.002, 0.0025]],
    ["what a float writes with dust", to(0.3), [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
    ["one loan", to(1, whole), [0, 1]],
    ["three loans", to(3, whole), [0, 1, 2, 3]],
    ["seven loans", to(7, whole), [0, 2, 4, 6, 8]],
    ["ten loans", to(10, whole), [0, 2, 4, 6, 8, 10]],
    ["what is owed alone", to(0, { least: -90 }), [-100, -75, -50, -25, 0]],
    ["both signs", to(60, { least: -30 }), [-40, -20, 0, 20, 40, 60]],
    ["mostly owed", to(1, { least: -3.9 }), [-4, -3, -2, -1, 0, 1]],
    ["beyond what a float counts", to(9e18), [0, 2.5e18, 5e18, 7.5e18, 1e19]],
    ["nothing", to(0, whole), [0]],
  ])("are round for %s", (_, extent, marks) => {
    expect(ticksOf(extent)).toEqual([marks]);
  });

  it("of two axes stand at the same heights, zero among them", () => {
    expect(ticksOf(to(3.8 * B), to(29, whole))).toEqual([
      [0, B, 2 * B, 3 * B, 4 * B],
      [0, 10, 20, 30, 40],
    ]);
    expect(ticksOf(to(60, { least: -30 }), to(5, whole))).toEqual([
      [-40, -20, 0, 20, 40, 60],
      [-4, -2, 0, 2, 4, 6],
    ]);
  });

  it("of an axis where nothing is known leave the other as it is", () => {
    expect(ticksOf(to(3.8 * B), to(0, whole))).toEqual([[0, B, 2 * B, 3 * B, 4 * B], [0]]);
  });

  it.each([0.07, 0.6, 1, 1.1, 3, 47, 999, 1_001, 123_456_789, 9.99e15])(
    "reach beyond %d, and leave less than half of the axis empty",
    (most) => {
      const [axis] = valueAxes([to(most)]);
      expect(axis?.domain[1]).toBe(axis?.ticks.at(-1));
      expect(axis?.domain[1]).toBeGreaterThanOrEqual(most);
      expect(axis?.domain[1]).toBeLessThan(2 * most);
      expect(axis?.ticks.length).toBeLessThanOrEqual(8);
    },
  );

  it("are none without an axis", () => expect(valueAxes([])).toEqual([]));
});
