import { describe, expect, it } from "vitest";
import type { Series } from "@/api/types";
import { drillOf } from "./drill";
import { grainAllowed, grainFor } from "./series-query";

const series: Series = {
  metric: "total_volume",
  known: true,
  kind: "flow",
  unit: "money",
  currency: "GBP",
  exponent: 2,
  split: { currency: "GBP", region: "GB" },
  others: {},
  points: [
    { start: "2026-10-30", end: "2026-10-31", value: "1", partial: true },
    { start: "2026-11-01", end: "2026-11-30", value: "2", partial: false },
  ],
  total: "3",
  previous: null,
  shown: null,
  published: [],
  published_total: null,
};

describe("drillOf", () => {
  it("names a point's days and members, and its currency apart", () => {
    expect(drillOf(series, 1, null)).toEqual({
      metric: "total_volume",
      from: "2026-11-01",
      to: "2026-11-30",
      currency: "GBP",
      members: { region: ["GB"] },
    });
  });

  it("names all days of a total", () => {
    expect(drillOf(series, null, null)).toMatchObject({ from: "2026-10-30", to: "2026-11-30" });
  });

  it("names all members that are put together", () => {
    const others = { ...series, split: {}, others: { region: ["GB", "IR-07"] } };
    expect(drillOf(others, 1, null)).toMatchObject({ members: { region: ["GB", "IR-07"] } });
  });

  it("has rows of any currency where money was converted, unless it is split by that", () => {
    const whole = { ...series, split: {}, currency: "USD" };
    expect(drillOf(whole, 1, "USD")?.currency).toBeNull();
    expect(drillOf({ ...series, currency: "USD" }, 1, "USD")?.currency).toBe("GBP");
  });

  it("names nothing where there is no point", () => expect(drillOf(series, 2, null)).toBeNull());
});

describe("grains", () => {
  it("grow with the range", () => {
    expect([1, 92, 93, 400, 401, 1830, 1831].map(grainFor)).toEqual([
      "day",
      "day",
      "week",
      "week",
      "month",
      "month",
      "year",
    ]);
  });

  it("keep to the published limits", () => {
    expect([1100, 1101].map((days) => grainAllowed("day", days, { day: 1100 }))).toEqual([
      true,
      false,
    ]);
  });
});
