import { describe, expect, it } from "vitest";
import { columnScaleOf } from "./column-scale";
import type { Measure } from "./value";
import type { View } from "./view";

const RIALS: Measure = { unit: "money", currency: "IRR", exponent: 0 };
const EN: View = { locale: "en", calendar: "gregorian", money: "rial" };
const FA: View = { locale: "fa", calendar: "persian", money: "toman" };

describe("the scale of a column", () => {
  it("is that of its largest figure, with the unit said once", () => {
    const scale = columnScaleOf(["68800000000", "1200000000", null], RIALS, EN);
    expect(scale?.unit).toBe("billion rials");
    expect(["68800000000", "1200000000", "900000000"].map((value) => scale?.write(value))).toEqual([
      "68.8",
      "1.2",
      "0.9",
    ]);
  });

  it("is in the words and the money unit of the reader", () => {
    const scale = columnScaleOf(["68000000"], RIALS, FA);
    expect([scale?.unit, scale?.write("68000000")]).toEqual(["میلیون تومان", "۶٫۸"]);
  });

  it("leaves short figures whole", () => {
    const scale = columnScaleOf(
      ["99999", "5"],
      { unit: "count", currency: null, exponent: null },
      EN,
    );
    expect([scale?.unit, scale?.write("99999"), scale?.write("5")]).toEqual([null, "99,999", "5"]);
  });

  it("never writes a figure that is there as zero", () => {
    expect(columnScaleOf(["5000000000"], RIALS, EN)?.write("12000000")).toBe("0.01");
    expect(columnScaleOf(["5000000000"], RIALS, EN)?.write("0")).toBe("0.0");
  });

  it("is none for a share or for days", () => {
    expect(
      columnScaleOf(["0.5"], { unit: "share", currency: null, exponent: null }, EN),
    ).toBeNull();
  });
});
