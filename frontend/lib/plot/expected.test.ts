import { describe, expect, it } from "vitest";
import { expectedLayout } from "./expected";

const LEFT_TO_RIGHT = { whole: true, rightToLeft: false };
const day = (point: number | null, width = 2) => ({
  point,
  bands: [
    [point === null ? null : point - width, point === null ? null : point + width],
    [point === null ? null : point - 1, point === null ? null : point + 1],
  ] as const,
});

/** The x positions that a path goes through. */
const places = (path: string) =>
  path.match(/[\d.]+ [\d.]+/g)?.map((at) => at.split(" ").map(Number)) ?? [];

describe("the drawing of a forecast", () => {
  it("begins its dashes where the line of what came ends", () => {
    const { line, dashes } = expectedLayout([3, 5, 4], [day(6), day(7)], LEFT_TO_RIGHT);
    expect(places(dashes)[0]).toEqual(places(line).at(-1));
    expect(places(dashes)).toHaveLength(3);
  });

  it("is there without anything before it", () => {
    const { line, dashes } = expectedLayout([], [day(6), day(7)], LEFT_TO_RIGHT);
    expect(line).toBe("");
    expect(places(dashes)).toHaveLength(2);
  });

  it("has a band for each level, from its lower to its upper ends", () => {
    const { bands } = expectedLayout([3], [day(6), day(7)], LEFT_TO_RIGHT);
    expect(bands.map((path) => places(path).length)).toEqual([4, 4]);
  });

  it("draws no band where none is known", () => {
    const { bands, dashes } = expectedLayout(
      [3],
      [{ point: 4, bands: [[null, null]] }],
      LEFT_TO_RIGHT,
    );
    expect(bands).toEqual([""]);
    expect(places(dashes)).toHaveLength(2);
  });

  it("runs as the reader's text does", () => {
    const { middles } = expectedLayout([3], [day(6)], { whole: true, rightToLeft: true });
    expect(middles[0]).toBeGreaterThan(middles[1] ?? 0);
  });

  it("breaks where a day has no value", () => {
    const { dashes } = expectedLayout([1], [day(null), day(2), day(3)], LEFT_TO_RIGHT);
    expect(dashes.match(/M/g)).toHaveLength(2);
  });
});
