import { describe, expect, it } from "vitest";
import { formatAmount, measureOfMoney } from "./amount";

const amount = { amount: "-12000", currency: "IRR", exponent: 0 };
const english = { locale: "en", calendar: "gregorian", money: "rial" } as const;

describe("amounts", () => {
  it("are measured in their own currency", () => {
    expect(measureOfMoney(amount)).toEqual({ unit: "money", currency: "IRR", exponent: 0 });
  });

  it("are written whole, in the unit that the reader chose", () => {
    expect(formatAmount(amount, english)).toBe("\u2066-12,000\u2069 rials");
    expect(formatAmount(amount, { ...english, money: "toman" })).toBe("\u2066-1,200\u2069 tomans");
  });

  it("keep their sign before their digits where the words run from the right", () => {
    const persian = { locale: "fa", calendar: "persian", money: "rial" } as const;
    expect(formatAmount(amount, persian)).toBe("\u2066−۱۲٬۰۰۰\u2069 ریال");
    expect(formatAmount({ ...amount, amount: "12000" }, persian)).toBe("۱۲٬۰۰۰ ریال");
  });
});
