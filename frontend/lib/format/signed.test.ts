import { describe, expect, it } from "vitest";
import { formatSigned } from "./signed";
import type { Measure } from "./value";
import type { View } from "./view";

const view: View = { locale: "en", calendar: "gregorian", money: "rial" };
const rials: Measure = { unit: "money", currency: "IRR", exponent: 0 };
const share: Measure = { unit: "share", currency: null, exponent: null };

describe("a difference", () => {
  it.each([
    ["1250", rials, "\u2066+1,250\u2069 rials"],
    ["-1250", rials, "\u2066-1,250\u2069 rials"],
    ["0", rials, "0 rials"],
    [null, rials, "—"],
    ["0.0125", share, "\u2066+1.25\u2069"],
    ["-0.5", share, "\u2066-50\u2069"],
    ["0.00", share, "\u20660\u2069"],
  ])("of %s is written with its sign", (value, measure, text) => {
    expect(formatSigned(value, measure, view)).toBe(text);
  });
});
