import { describe, expect, it } from "vitest";
import { isDecimal, shiftPoint, toCoordinate } from "./decimal";

describe("shiftPoint", () => {
  it.each([
    ["12345", 2, "123.45"],
    ["5", 2, "0.05"],
    ["0", 2, "0"],
    ["-7", 1, "-0.7"],
    ["100", 2, "1"],
    ["12.3", 2, "0.123"],
    ["0.9312", -2, "93.12"],
    ["9007199254740993", 1, "900719925474099.3"],
    ["007", 0, "7"],
  ])("moves the point of %s by %i to %s", (text, places, shifted) => {
    expect(shiftPoint(text, places)).toBe(shifted);
  });

  it.each(["", "1e5", "NaN", "1,000", "۱۲"])("refuses %j, which is no plain decimal", (text) => {
    expect(() => shiftPoint(text, 0)).toThrow(RangeError);
    expect(isDecimal(text)).toBe(false);
  });
});

describe("toCoordinate", () => {
  it("keeps no value apart from zero", () => {
    expect([toCoordinate(null), toCoordinate("0")]).toEqual([null, 0]);
  });
});
