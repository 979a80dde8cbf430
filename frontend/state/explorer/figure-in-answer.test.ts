import { describe, expect, it } from "vitest";
import type { Pivot, Ranking } from "@/api/types";
import { figureIn } from "./figure-in-answer";

const whole = {
  metric: "revenue",
  known: true,
  kind: "flow",
  unit: "money",
  currency: "IRR",
  exponent: 0,
  start: "2026-01-01",
  end: "2026-01-31",
  partial: false,
  total: "10",
  version: 1,
  watermark: null,
  held_by: null,
  warnings: [],
} as const;

const query = {
  metric: "revenue",
  from: "2026-01-01",
  to: "2026-01-31",
  calendar: "gregorian",
  asset_type: [],
  segment: [],
  region: [],
  reason: [],
  currency: null,
  convert_to: null,
} as const;

const mutable = { ...query, asset_type: [], segment: [], region: [], reason: [] };

const ranking: Ranking = {
  ...whole,
  warnings: [],
  query: { ...mutable, split: "region" },
  members: [
    { member: "IR-23", value: "7", share: "0.7" },
    { member: "IR-07", value: null, share: null },
  ],
};

const pivot: Pivot = {
  ...whole,
  warnings: [],
  query: { ...mutable, rows: "region", columns: "segment", grain: null },
  columns: ["new", "old"],
  rows: [{ member: "IR-23", values: ["3", "4"], total: "7", lines: [], total_line: [] }],
  column_totals: ["6", "4"],
  periods: [],
  column_total_lines: [],
  total_line: [],
};

const drill = (members: Record<string, string[]>) => ({
  metric: "revenue",
  from: "2026-01-01",
  to: "2026-01-31",
  currency: "IRR",
  members,
});

describe("the figure that a drill is of", () => {
  it.each([
    [{}, "10"],
    [{ region: ["IR-23"] }, "7"],
    [{ region: ["IR-07"] }, null],
  ])("is found in a ranking: %j", (members, value) => {
    expect(figureIn(ranking, drill(members), null)).toMatchObject({ value, currency: "IRR" });
  });

  it.each([
    [{}, "10"],
    [{ segment: ["old"] }, "4"],
    [{ region: ["IR-23"] }, "7"],
    [{ region: ["IR-23"], segment: ["old"] }, "4"],
  ])("is found in a pivot: %j", (members, value) => {
    expect(figureIn(pivot, drill(members), null)).toMatchObject({ value });
  });

  it("is not there for other members or days", () => {
    expect(figureIn(ranking, drill({ region: ["IR-10"] }), null)).toBeUndefined();
    expect(figureIn(pivot, { ...drill({}), to: "2026-01-30" }, null)).toBeUndefined();
  });
});
