import { describe, expect, it } from "vitest";
import { nearest } from "./nearest";

const SPOTS = [
  { x: 100, y: 100 },
  { x: 300, y: 100 },
  { x: 200, y: 300 },
];

describe("the nearest spot", () => {
  it.each([
    [{ x: 110, y: 90 }, 0],
    [{ x: 260, y: 40 }, 1],
    [{ x: 900, y: 900 }, 2],
    [{ x: -50, y: -50 }, 0],
  ])("to %j is number %i", (point, place) => expect(nearest(SPOTS, point)).toBe(place));
});
