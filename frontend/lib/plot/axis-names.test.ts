import { describe, expect, it } from "vitest";
import { axisNames } from "./axis-names";
import { tickStep } from "./tick-step";

const names = Array.from({ length: 40 }, (_, index) => `d${index}`);
const dated = names.map((name, index) => ({
  name: `${name} of 140${index < 20 ? 4 : 5}`,
  year: index < 20 ? 1404 : 1405,
}));

describe("names at an axis", () => {
  it("say their year at the first and where a new one begins", () => {
    const { names: shown, step } = axisNames(names, dated, 700);
    const ticks = shown.filter((_, index) => index % step === 0);
    const firstOfNew = Math.ceil(20 / step) * step;
    expect(ticks[0]).toBe("d0 of 1404");
    expect(shown[firstOfNew]).toBe(`d${firstOfNew} of 1405`);
    expect(ticks.filter((name) => name.includes("of"))).toHaveLength(2);
  });

  it("leave room for the longest of them", () => {
    const { step } = axisNames(names, dated, 700);
    expect(step).toBe(
      tickStep(
        dated.map(({ name }) => name),
        700,
      ),
    );
    expect(step).toBeGreaterThan(tickStep(names, 700));
  });

  it("stay as they are where each has its year", () => {
    expect(axisNames(names, undefined, 700)).toEqual({ names, step: tickStep(names, 700) });
  });
});
