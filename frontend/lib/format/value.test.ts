import { describe, expect, it } from "vitest";
import { formatAxis, scaleOf } from "./axis";
import { formatId, formatParts, formatValue, type Measure, NO_VALUE } from "./value";
import type { View } from "./view";

const fa: View = { locale: "fa", calendar: "persian", money: "rial" };
const en: View = { locale: "en", calendar: "gregorian", money: "rial" };
const count: Measure = { unit: "count", currency: null, exponent: null };
const rials: Measure = { unit: "money", currency: "IRR", exponent: 0 };
const pounds: Measure = { unit: "money", currency: "GBP", exponent: 2 };
const share: Measure = { unit: "share", currency: null, exponent: null };
const days: Measure = { unit: "days", currency: null, exponent: null };

describe("formatValue", () => {
  it("writes counts in each language's digits", () => {
    expect(formatValue("1234567", count, en)).toBe("1,234,567");
    expect(formatValue("1234567", count, fa)).toBe("۱٬۲۳۴٬۵۶۷");
  });

  it("writes sums beyond 2^53 to the last digit", () => {
    expect(formatValue("12345678901234567891", rials, en)).toBe("12,345,678,901,234,567,891 rials");
  });

  it("shows rials as tomans by moving the point one digit, and loses none", () => {
    expect(formatValue("12340", rials, { ...fa, money: "toman" })).toBe("۱٬۲۳۴ تومان");
    expect(formatValue("12345", rials, { ...en, money: "toman" })).toBe("1,234.5 tomans");
    expect(formatValue("12345", rials, fa)).toBe("۱۲٬۳۴۵ ریال");
  });

  it("leaves other currencies as they are when tomans are chosen", () => {
    const toman = { ...en, money: "toman" } as const;
    expect(formatValue("123456", pounds, toman)).toBe("£1,234.56");
    expect(formatValue("-5", pounds, toman)).toBe("\u2066-£0.05\u2069");
  });

  it("names a currency of its own after the number in Persian", () => {
    expect(formatValue("14960050", pounds, fa, "short")).toMatch(/^۱۴۹٫۶\sهزار\s\D+$/);
    expect(formatValue("-500", pounds, fa)).toMatch(/^\u2066\u200e?−۵٫۰۰\u2069\s\D+$/);
  });

  it("shortens, in each language's words", () => {
    expect(formatValue("182345678901", rials, en, "short")).toBe("182.3B rials");
    expect(formatValue("182345678901", rials, fa, "short")).toMatch(/^۱۸۲٫۳\sمیلیارد ریال$/);
    expect(formatValue("99999", count, en, "short")).toBe("99,999");
    expect(formatValue("100000", count, en, "short")).toBe("100K");
    expect(formatValue("123456", pounds, en, "short")).toBe("£1,234.56");
  });

  it("keeps a sign before its digits, and what follows the number after it", () => {
    expect(formatValue("-4080000", rials, fa)).toBe("\u2066−۴٬۰۸۰٬۰۰۰\u2069 ریال");
    expect(formatValue("-4080000", rials, fa, "short")).toMatch(/^\u2066−۴٫۱\u2069\sمیلیون ریال$/);
    expect(formatValue("-0.05", share, fa)).toBe("\u2066−۵٪\u2069");
    expect(formatValue("-4080000", rials, en, "short")).toBe("\u2066-4.1\u2069M rials");
  });

  it("writes shares as percentages", () => {
    expect(formatValue("0.9312", share, en)).toBe("93.12%");
    expect(formatValue("0.9312", share, fa, "short")).toBe("۹۳٫۱٪");
    expect(formatValue("1", share, en)).toBe("100%");
  });

  it("writes lengths in days", () => {
    expect(formatValue("3.42", days, en)).toBe("3.42 days");
    expect(formatValue("3.42", days, fa)).toBe("۳٫۴۲ روز");
  });

  it("tells no value from zero", () => {
    expect(formatValue(null, rials, fa)).toBe(NO_VALUE);
    expect(formatValue(null, { ...rials, known: false }, fa)).toBe("نامعلوم");
    expect(formatValue(null, { ...rials, known: false }, en, "short")).toBe("not known");
    expect(formatValue("0", rials, fa)).toBe("۰ ریال");
    expect(formatValue("0", share, en)).toBe("0%");
  });
});

describe("formatParts", () => {
  it("parts a number from the word of its unit", () => {
    expect(formatParts("1200", rials, en)).toEqual({ number: "1,200", unit: "rials" });
    expect(formatParts("1200", pounds, en)).toEqual({ number: "£12.00", unit: null });
  });
});

describe("formatAxis", () => {
  it("writes marks without units, also those that a float writes with an exponent", () => {
    expect(formatAxis(1.5e9, rials, en)).toBe("1.5B");
    expect(formatAxis(1e21, count, en)).toBe("1,000,000,000T");
    expect(formatAxis(0.25, share, fa)).toBe("۲۵٪");
  });

  it("writes round coordinates to their last digit: the steps between them look even", () => {
    const million = [0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000];
    expect(million.map((at) => formatAxis(at, rials, en))).toEqual([
      "0",
      "250K",
      "500K",
      "750K",
      "1M",
      "1.25M",
    ]);
    expect(formatAxis(0.0025, share, en)).toBe("0.25%");
    expect(formatAxis(25, rials, { ...fa, money: "toman" })).toBe("۲٫۵");
    expect(formatAxis(-2_500_000, pounds, en)).toBe("\u2066-25\u2069K");
  });
});

describe("scaleOf", () => {
  it.each([
    [count, true],
    [rials, true],
    [share, false],
    [days, false],
  ])("%o has whole marks only: %s", (measure, whole) => {
    expect(scaleOf(measure, en).whole).toBe(whole);
  });
});

describe("formatId", () => {
  it("writes numbers of rows ungrouped, and leaves other names alone", () => {
    expect([formatId("90071992547409931", "fa"), formatId("a-1", "fa")]).toEqual([
      "۹۰۰۷۱۹۹۲۵۴۷۴۰۹۹۳۱",
      "a-1",
    ]);
  });
});
