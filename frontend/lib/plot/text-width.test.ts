import { describe, expect, it } from "vitest";
import { textWidth } from "./text-width";

describe("the width of a text of the axis", () => {
  it("is that of its signs, with points and spaces narrower than digits, and wide letters wider", () => {
    expect(textWidth("")).toBe(0);
    expect(textWidth("1.5")).toBeLessThan(textWidth("125"));
    expect(textWidth("100M")).toBeGreaterThan(textWidth("1000"));
    expect(textWidth("۴ میلیارد")).toBeGreaterThan(textWidth("4B"));
  });

  it.each([
    ["August 2026", 74.5],
    ["October 2026", 80.3],
    ["November 2026", 93.3],
    ["September 2026", 96.6],
    ["20B", 23.6],
  ])("is no less for %s than the %s pixels that a browser takes", (text, pixels) => {
    expect(textWidth(text)).toBeGreaterThanOrEqual(pixels);
    expect(textWidth(text)).toBeLessThan(pixels * 1.25);
  });

  it("has none for marks of direction", () => {
    expect(textWidth("\u2067\u2066−۵\u2069\u2069")).toBe(textWidth("−۵"));
  });
});
