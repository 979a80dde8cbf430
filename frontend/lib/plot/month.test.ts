import { describe, expect, it } from "vitest";
import { differsNow, monthRows } from "./month";
import { keysOf } from "./shape";

const sealed = { day: "2026-11-01", status: "sealed", value: "5000", now: "5000" } as const;
const restated = { day: "2026-11-02", status: "restated", value: "2000", now: "2700" } as const;
const open = { day: "2026-11-03", status: "open", value: null, now: "10" } as const;

describe("monthRows", () => {
  it("draws each day as it was published, a restated one by a mark of its own, an open one not at all", () => {
    const drawn = monthRows([sealed, restated, open]).map((row) => [
      row.index,
      row.start,
      row[keysOf(0).whole],
      row[keysOf(1).whole],
    ]);
    expect(drawn).toEqual([
      [0, "2026-11-01", 5000, null],
      [1, "2026-11-02", null, 2000],
      [2, "2026-11-03", null, null],
    ]);
  });
});

describe("toldTwice", () => {
  it("holds for a restated day, and for one whose figure is another by now", () => {
    expect([sealed, restated, open].map(differsNow)).toEqual([false, true, true]);
    expect(differsNow({ ...restated, now: restated.value })).toBe(true);
    expect(differsNow({ ...sealed, now: "5001" })).toBe(true);
  });
});
