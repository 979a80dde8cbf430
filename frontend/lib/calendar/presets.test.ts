import { describe, expect, it } from "vitest";
import { isIsoDay, lengthOf } from "./days";
import { presetRange } from "./presets";

const TODAY = "2026-11-22"; // 1 Azar 1405
const FIRST = "2024-11-01";
const range = (preset: Parameters<typeof presetRange>[0], calendar: "persian" | "gregorian") => {
  const { from, to } = presetRange(preset, TODAY, calendar, FIRST);
  return `${from}..${to}`;
};

describe("presetRange", () => {
  it.each([
    ["month", "2026-11-22..2026-11-22"],
    ["last_month", "2026-10-23..2026-11-21"],
    ["quarter", "2026-09-23..2026-11-22"],
    ["last_quarter", "2026-06-22..2026-09-22"],
    ["last_year", "2025-03-21..2026-03-20"],
    ["year", "2026-03-21..2026-11-22"],
    ["12m", "2025-12-22..2026-11-22"],
  ] as const)("%s follows the Jalali calendar", (preset, days) => {
    expect(range(preset, "persian")).toBe(days);
  });

  it.each([
    ["month", "2026-11-01..2026-11-22"],
    ["last_month", "2026-10-01..2026-10-31"],
    ["quarter", "2026-10-01..2026-11-22"],
    ["last_quarter", "2026-07-01..2026-09-30"],
    ["last_year", "2025-01-01..2025-12-31"],
    ["year", "2026-01-01..2026-11-22"],
    ["12m", "2025-12-01..2026-11-22"],
  ] as const)("%s follows the Gregorian calendar", (preset, days) => {
    expect(range(preset, "gregorian")).toBe(days);
  });

  it.each([
    ["today", "2026-11-22..2026-11-22"],
    ["yesterday", "2026-11-21..2026-11-21"],
    ["7d", "2026-11-16..2026-11-22"],
    ["28d", "2026-10-26..2026-11-22"],
    ["30d", "2026-10-24..2026-11-22"],
    ["90d", "2026-08-25..2026-11-22"],
    ["all", "2024-11-01..2026-11-22"],
  ] as const)("%s is the same in both", (preset, days) => {
    expect(range(preset, "persian")).toBe(days);
    expect(range(preset, "gregorian")).toBe(days);
  });

  it("has the leap day of 1403 in its last month", () => {
    const { from, to } = presetRange("last_month", "2025-03-25", "persian", null);
    expect([from, to, lengthOf(from, to)]).toEqual(["2025-02-19", "2025-03-20", 30]);
  });
});

describe("isIsoDay", () => {
  it.each(["2026-02-30", "2026-13-01", "26-1-1", "2026-1-01", "tomorrow", ""])(
    "refuses %j",
    (text) => expect(isIsoDay(text)).toBe(false),
  );
  it("takes a real day", () => expect(isIsoDay("2024-02-29")).toBe(true));
});
