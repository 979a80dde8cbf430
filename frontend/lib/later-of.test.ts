import { describe, expect, it } from "vitest";
import { laterOf } from "./later-of";

const NOON = "2026-11-22T12:00:00Z";
const SECOND_AFTER = "2026-11-22T12:00:01Z";

describe("the later of two moments", () => {
  it("is the same whichever stands first", () => {
    expect(laterOf(NOON, SECOND_AFTER)).toBe(SECOND_AFTER);
    expect(laterOf(SECOND_AFTER, NOON)).toBe(SECOND_AFTER);
  });

  it("counts the instant and not its spelling", () => {
    const inTehran = "2026-11-22T15:30:01.5+03:30";
    expect(laterOf(inTehran, SECOND_AFTER)).toBe(inTehran);
  });

  it("is the one that is known", () => {
    expect(laterOf(null, NOON)).toBe(NOON);
    expect(laterOf(NOON, null)).toBe(NOON);
    expect(laterOf(null, null)).toBeNull();
  });
});
