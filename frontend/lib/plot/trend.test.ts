import { describe, expect, it } from "vitest";
import { type TrendPoint, trendOf } from "./trend";

const points = (...values: (number | null)[]): TrendPoint[] =>
  values.map((value) => ({ value, partial: false }));

describe("a trend", () => {
  it("runs from the least value at the bottom to the greatest at the top", () => {
    expect(trendOf(points(1, 3, 2), false).line).toBe("M0 100L50 0L100 50");
  });

  it("runs from right to left where the reader's text does", () => {
    expect(trendOf(points(1, 3, 2), true).line).toBe("M100 100L50 0L0 50");
  });

  it("breaks where nothing is known", () => {
    expect(trendOf(points(1, 2, null, 2, 1), false).line).toBe("M0 100L25 0M75 0L100 100");
  });

  it("keeps a value alone between gaps as a dot", () => {
    expect(trendOf(points(1, null, 2), false).line).toBe("M0 100L0 100M100 0L100 0");
  });

  it("lies in the middle when nothing changes", () => {
    expect(trendOf(points(5, 5), false).line).toBe("M0 50L100 50");
  });

  it("is closed below for its area", () => {
    expect(trendOf(points(1, 2), false).area).toBe("M0 100L100 0L100 100L0 100Z");
  });

  it("leads to an unfinished period from its neighbour", () => {
    const trend = trendOf([...points(1, 2), { value: 0, partial: true }], false);
    expect([trend.line, trend.unfinished]).toEqual(["M0 50L50 0", "M50 0L100 100"]);
  });

  it("ends in a dot at its last known value", () => {
    expect(trendOf(points(1, 2, null), false).end).toBe("M50 0L50 0");
    expect(trendOf(points(1, 2), true).end).toBe("M0 0L0 0");
  });

  it("of nothing is empty", () => {
    expect(trendOf(points(null, null), false)).toEqual({
      line: "",
      area: "",
      unfinished: "",
      end: "",
    });
  });
});
