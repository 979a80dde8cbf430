import { createLoader, createSerializer } from "nuqs/server";
import { describe, expect, it } from "vitest";
import type { Address } from "./address";
import { goBack, goDown, leadsDown } from "./levels";
import { addressParsers } from "./parsers";

const read = createLoader(addressParsers);

const write = createSerializer(addressParsers);

const at = (query: string): Address => read(new URLSearchParams(query));

const changed = (address: Address, changes: object | null): Address =>
  at(write({ ...address, ...changes }));

const YEAR = { start: "2025-03-21", end: "2026-03-20" };

const MONTH = { start: "2025-04-21", end: "2025-05-21" };

const WHOLE = { split: {}, others: {} };

const SPLITS = ["region", "segment"];

describe("a level", () => {
  it("leads from year to month to day, and a day to no other", () => {
    const address = at("range=all&grain=year&metric=revenue");
    const year = changed(address, goDown(address, "year", YEAR, WHOLE));
    const month = changed(year, goDown(year, "month", MONTH, WHOLE));
    expect([year.grain, year.from, year.to]).toEqual(["month", YEAR.start, YEAR.end]);
    expect([month.grain, month.from, month.to]).toEqual(["day", MONTH.start, MONTH.end]);
    expect(month.levels).toHaveLength(2);
    expect(goDown(month, "day", MONTH, WHOLE)).toBeNull();
    expect(
      ["year", "quarter", "month", "week", "day"].map((grain) => leadsDown(grain as "day")),
    ).toEqual([true, true, true, true, false]);
  });

  it("is narrowed to the member whose point it is, and leads back to all that were there", () => {
    const address = at("range=all&grain=year&split=region&region=IR-23,IR-07,IR-10");
    const down = changed(
      address,
      goDown(address, "year", YEAR, { split: { region: "IR-07" }, others: {} }),
    );
    expect([down.region, down.split]).toEqual([["IR-07"], null]);
    expect(changed(down, goBack(down, 0, SPLITS))).toEqual(address);
  });

  it("tells the others apart that were drawn as one", () => {
    const address = at("range=all&grain=year&split=region");
    const others = { split: {}, others: { region: ["IR-01", "IR-02"] } };
    const down = changed(address, goDown(address, "year", YEAR, others));
    expect([down.region, down.split]).toEqual([["IR-01", "IR-02"], "region"]);
    expect(changed(down, goBack(down, 0, SPLITS))).toEqual(address);
  });

  it("leads back to a currency, and leaves out a split that the metric lacks", () => {
    const address = at("from=2025-01-01&to=2025-12-31&grain=month&split=currency&currency=USD");
    const down = changed(
      address,
      goDown(address, "month", MONTH, { split: { currency: "USD" }, others: {} }),
    );
    expect([down.currency, down.split]).toEqual(["USD", null]);
    const back = changed(down, goBack(down, 0, SPLITS));
    expect([back.split, back.from, back.levels]).toEqual([null, "2025-01-01", []]);
  });

  it("leads nowhere from a place that is none", () => expect(goBack(at(""), 3, SPLITS)).toBeNull());
});
