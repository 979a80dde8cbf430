import { describe, expect, it } from "vitest";
import { type Change, comparisonOf, directionOfChange, formatChange, newsOf } from "./change";

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

  it("says why there is no percentage of what was below zero", () => {
    expect(comparisonOf(none, "-100")).toBe("belowZero");
    expect(comparisonOf(none, "0")).toBe("none");
    expect(comparisonOf(none, null)).toBe("none");
    expect(comparisonOf({ kind: "percent", value: "-150.0" }, "100")).toBe("against");
  });
});
