import { describe, expect, it } from "vitest";
import { tickStep } from "./tick-step";

const named = (count: number, name: string) => Array.from({ length: count }, () => name);

describe("of the points of an axis", () => {
  it("each is named where there is room", () => {
    expect(tickStep(named(6, "Jun 3"), 600)).toBe(1);
    expect(tickStep([], 600)).toBe(1);
  });

  it("every so manieth is named where there is none for all", () => {
    expect(tickStep(named(30, "Jun 3"), 600)).toBe(4);
    expect(tickStep(named(90, "Jun 3"), 600)).toBe(12);
  });

  it("fewer are named the longer the names and the narrower the axis", () => {
    expect(tickStep(named(30, "30 Khordad"), 600)).toBe(6);
    expect(tickStep(named(30, "Jun 3"), 300)).toBe(10);
  });

  it("one is named however narrow the axis", () => {
    expect(tickStep(named(30, "Jun 3"), 10)).toBe(30);
  });
});
