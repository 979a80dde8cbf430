import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { addressParsers } from "./parsers";
import { addressOf, questionOf, searchOf } from "./saved-address";

const read = createLoader(addressParsers);

const KEPT = /^[A-Za-z0-9_.,~:%=&+-]*$/;

describe("a saved question", () => {
  it("is the address in its calendar, without the money that its reader prefers and what is open over it", () => {
    const address = read(
      new URLSearchParams(
        "metric=revenue&range=month&money=toman&rows=revenue~2026-01-01~2026-01-02",
      ),
    );
    const question = questionOf(address, "persian");
    expect(new URLSearchParams(question).get("metric")).toBe("revenue");
    expect(addressOf(question)).toMatchObject({
      metric: "revenue",
      range: "month",
      money: null,
      calendar: "persian",
      rows: null,
    });
  });

  it("keeps to the letters that are kept, whatever a member is called", () => {
    const address = read(new URLSearchParams({ region: "تهران,IR-23", metric: "a b<c>" }));
    const question = questionOf(address, "gregorian");
    expect(question).toMatch(KEPT);
    expect(addressOf(question).region).toEqual(["تهران", "IR-23"]);
  });

  it("can be opened with something changed", () => {
    const search = searchOf("metric=revenue&range=90d&calendar=persian", { range: "7d" });
    expect(search).toContain("range=7d");
    expect(search).toContain("calendar=persian");
  });
});
