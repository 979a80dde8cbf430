import { createLoader, createSerializer, type inferParserType } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { addressParsers } from "./parsers";

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
      across: "segment",
      also: ["refunds"],
      convert_to: "USD",
      levels: [
        { grain: "year", days: "all", split: "region", members: ["IR-23"] },
        {
          grain: "month",
          days: { from: "2025-03-21", to: "2026-03-20" },
          split: null,
          members: [],
        },
      ],
      shape: "stacked",
      pane: "table",
      compare: "own",
      compare_from: "2025-11-01",
      compare_to: "2025-11-30",
      show: "share",
      hide: ["revenue,IRR,IR-23"],
      why: "segment",
      part: "denominator",
    } as const;
    const mutable = {
      ...state,
      asset_type: [...state.asset_type],
      segment: [...state.segment],
      region: [...state.region],
      also: [...state.also],
      hide: [...state.hide],
      levels: state.levels.map((level) => ({ ...level, members: [...level.members] })),
    };
    expect(round(mutable)).toMatchObject(state);
  });

  it("brings back own days and the opened rows", () => {
    const rows = {
      metric: "total_volume",
      from: "2026-11-01",
      to: "2026-11-22",
      currency: "IRR",
      members: { asset_type: ["camera"], region: ["IR-23", "IR-07"] },
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
    "?levels=hour~all",
    "?levels=year~someday",
    "?levels=year~all~colour",
    "?rows=a/b~2026-01-01~2026-01-02",
  ])("takes nothing from %s that it does not know", (text) => {
    const state = read(new URLSearchParams(text));
    expect(state).toEqual(read(new URLSearchParams()));
  });
});
