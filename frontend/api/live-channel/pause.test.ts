import { describe, expect, it } from "vitest";
import { pauseBefore } from "./pause";

describe("the pause before the next try", () => {
  it("doubles from a second up to half a minute", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 100].map((attempt) => pauseBefore(attempt, 1))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  it("differs from page to page by up to its half", () => {
    expect([pauseBefore(2, 0), pauseBefore(2, 0.5), pauseBefore(2, 1)]).toEqual([
      2_000, 3_000, 4_000,
    ]);
  });
});
