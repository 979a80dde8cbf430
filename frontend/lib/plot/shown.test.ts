import { describe, expect, it } from "vitest";
import type { Series } from "@/api/types";
import { asShown } from "./shown";

const days = { start: "2026-11-01", end: "2026-11-01", partial: false };

const series: Series = {
  metric: "revenue",
  known: true,
  kind: "flow",
  unit: "money",
  currency: "IRR",
  exponent: 0,
  split: { region: "IR-23" },
  others: {},
  points: [
    { ...days, value: "1" },
    { ...days, value: "3" },
  ],
  total: "4",
  previous: null,
  shown: null,
  published: [{ start: days.start, value: "2" }],
  published_total: "5",
};

describe("what is shown of a series", () => {
  it("is itself where nothing else is asked for", () => expect(asShown(series)).toBe(series));

  it("keeps its money where the unit is its own", () => {
    const shown = {
      unit: "money",
      window: null,
      values: ["1", "4"],
      previous: [],
      total: "4",
    } as const;
    expect(
      asShown({ ...series, shown: { ...shown, values: [...shown.values], previous: [] } }),
    ).toMatchObject({
      unit: "money",
      currency: "IRR",
      points: [{ value: "1" }, { value: "4" }],
      total: "4",
      published: [],
    });
  });

  it("is no money where it is a share, and has no value where the server has none", () => {
    const shown = {
      unit: "share" as const,
      window: null,
      values: ["0.5", null],
      previous: [],
      total: "0.4",
    };
    expect(asShown({ ...series, shown })).toMatchObject({
      unit: "share",
      currency: null,
      exponent: null,
      points: [{ value: "0.5" }, { value: null }],
      total: "0.4",
      published_total: null,
    });
  });
});
