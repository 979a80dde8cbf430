import { describe, expect, it } from "vitest";
import type { Series } from "@/api/types";
import { publishedAt } from "./published";

const day = (number: number) => ({
  start: `2026-02-0${number}`,
  end: `2026-02-0${number}`,
  value: "1",
  partial: false,
});

const series: Series = {
  metric: "payments_verified",
  known: true,
  kind: "flow",
  unit: "count",
  currency: null,
  exponent: null,
  split: {},
  others: {},
  points: [day(1), day(2), day(3)],
  total: "3",
  previous: null,
  shown: null,
  published: [{ start: "2026-02-02", value: "0" }],
  published_total: "2",
};

describe("what was published", () => {
  it("is told of the point that has changed since, and not of its neighbours", () => {
    expect([0, 1, 2].map((index) => publishedAt(series, index))).toEqual([null, "0", null]);
  });

  it("is told of the total", () => {
    expect(publishedAt(series, null)).toBe("2");
  });

  it("is nothing beyond the points", () => {
    expect(publishedAt(series, 3)).toBeNull();
  });
});
