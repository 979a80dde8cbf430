import { describe, expect, it } from "vitest";
import {
  type Change,
  comparisonOf,
  directionOfChange,
  formatChange,
  leavesOut,
  newsOf,
} from "./change";

const percent = (value: string | null): Change => ({ kind: "percent", value });

describe("formatChange", () => {
  it("signs percentages and keeps the sign on its side", () => {
    expect(formatChange(percent("12.34"), "en")).toBe("\u2066+12.3%\u2069");
    expect(formatChange(percent("-5"), "en")).toBe("\u2066-5%\u2069");
    expect(formatChange(percent("12.3"), "fa")).toContain("۱۲٫۳");
  });

  it("writes percentage points without a percent sign", () => {
    expect(formatChange({ kind: "points", value: "-1.2" }, "en")).toBe("\u2066-1.2\u2069");
  });

  it("has no number from zero or without anything to compare", () => {
    expect(formatChange({ kind: "new", value: null }, "en")).toBeNull();
    expect(formatChange({ kind: "none", value: null }, "fa")).toBeNull();
  });
});

describe("directionOfChange", () => {
  it.each([
    ["12.3", "up"],
    ["-0.1", "down"],
    ["0", "flat"],
    ["0.00", "flat"],
    ["-0.0", "flat"],
    [null, "flat"],
  ])("%s points %s", (value, direction) => {
    expect(directionOfChange(percent(value))).toBe(direction);
  });
});

describe("newsOf", () => {
  it.each([
    ["up", "more", "good"],
    ["down", "more", "bad"],
    ["up", "less", "bad"],
    ["down", "less", "good"],
    ["up", "neither", "plain"],
    ["down", "neither", "plain"],
    ["flat", "more", "plain"],
    ["flat", "less", "plain"],
  ] as const)("%s where %s is better is %s news", (direction, better, news) => {
    expect(newsOf(direction, better)).toBe(news);
  });
});

describe("a figure beside the one before", () => {
  const none = { kind: "none", value: null } as const;
  const whole = {
    start: "2026-03-01",
    end: "2026-03-09",
    compared_end: "2026-03-09",
    previous_start: "2026-02-20",
    previous_end: "2026-02-28",
  };

  it("says why there is no percentage of what was below zero", () => {
    expect(comparisonOf({ ...whole, change: none, previous: "-100" }, false)).toBe("belowZero");
    expect(comparisonOf({ ...whole, change: none, previous: "0" }, false)).toBe("none");
    expect(comparisonOf({ ...whole, change: percent("-150.0"), previous: "100" }, false)).toBe(
      "against",
    );
  });

  it("leaves a day that is not over out of the change, and says so", () => {
    const untilToday = { ...whole, end: "2026-03-10", change: percent("3.0"), previous: "100" };
    expect(leavesOut(untilToday)).toBe(true);
    expect(leavesOut(whole)).toBe(false);
    expect(comparisonOf(untilToday, true)).toBe("withoutToday");
  });

  it("has nothing to be compared with while its only day is not over", () => {
    const today = {
      ...whole,
      compared_end: null,
      previous_start: null,
      previous_end: null,
      change: none,
      previous: null,
    };
    expect(leavesOut(today)).toBe(false);
    expect(comparisonOf(today, true)).toBe("notYet");
    expect(comparisonOf(today, false)).toBe("none");
  });
});
