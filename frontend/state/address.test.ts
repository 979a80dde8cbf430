import { createLoader, createSerializer, type inferParserType } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { addressParsers } from "./address";

const write = createSerializer(addressParsers);
const read = createLoader(addressParsers);
const round = (state: Partial<inferParserType<typeof addressParsers>>) =>
  read(new URLSearchParams(write(state)));

describe("the address", () => {
  it("is empty for the first view", () => {
    expect(write(read(new URLSearchParams()))).toBe("");
  });

  it("brings back all that it was given", () => {
    const state = {
      range: "last_month",
      calendar: "gregorian",
      money: "toman",
      asset_type: ["camera", "car"],
      segment: ["unattributed"],
      region: ["IR-23"],
      currency: "IRR",
      metric: "revenue",
      grain: "quarter",
      split: "region",
      shape: "stacked",
      pane: "table",
      compare: false,
      why: "segment",
      part: "denominator",
    } as const;
    const mutable = {
      ...state,
      asset_type: [...state.asset_type],
      segment: [...state.segment],
      region: [...state.region],
    };
    expect(round(mutable)).toMatchObject(state);
  });

  it("brings back own days and the opened rows", () => {
    const rows = {
      metric: "total_volume",
      from: "2026-11-01",
      to: "2026-11-22",
      currency: "IRR",
      members: { asset_type: "camera", region: "IR-23" },
    };
    expect(round({ from: "2026-11-01", to: "2026-11-22", rows })).toMatchObject({
      from: "2026-11-01",
      to: "2026-11-22",
      rows,
    });
  });

  it.each([
    "?from=2026-02-30",
    "?range=forever",
    "?grain=hour",
    "?calendar=lunar",
    "?rows=total_volume~yesterday~today",
    "?rows=a/b~2026-01-01~2026-01-02",
  ])("takes nothing from %s that it does not know", (text) => {
    const state = read(new URLSearchParams(text));
    expect(state).toEqual(read(new URLSearchParams()));
  });
});
