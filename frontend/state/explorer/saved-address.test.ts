import { createLoader } from "nuqs/server";
import { describe, expect, it } from "vitest";
import { addressParsers } from "./parsers";
import { addressOf, questionOf, searchOf } from "./saved-address";

const read = createLoader(addressParsers);

const KEPT = /^[A-Za-z0-9_.,~:%=&+-]*$/;

describe("a saved question", () => {
  it("is the address without what its reader chose and what is open over it", () => {
    const address = read(
      new URLSearchParams(
        "metric=revenue&range=90d&money=toman&calendar=persian&rows=revenue~2026-01-01~2026-01-02",
      ),
    );
    const question = questionOf(address);
    expect(new URLSearchParams(question).get("metric")).toBe("revenue");
    expect(addressOf(question)).toMatchObject({
      metric: "revenue",
      range: "90d",
      money: null,
      calendar: null,
      rows: null,
    });
  });

  it("keeps to the letters that are kept, whatever a member is called", () => {
    const address = read(new URLSearchParams({ region: "تهران,IR-23", metric: "a b<c>" }));
    const question = questionOf(address);
    expect(question).toMatch(KEPT);
    expect(addressOf(question).region).toEqual(["تهران", "IR-23"]);
  });

  it("can be opened with something changed", () => {
    expect(searchOf("metric=revenue&range=90d", { range: "7d" })).toContain("range=7d");
  });
});
