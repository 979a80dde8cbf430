import { describe, expect, it } from "vitest";
import type { MyMoment } from "@/api/types";
import { groupByDay } from "./timeline";

const moment = (id: string, day: string) => ({ id, day }) as MyMoment;

describe("a timeline", () => {
  it("has each day once, with its moments in order", () => {
    const moments = [
      moment("3", "2026-03-02"),
      moment("2", "2026-03-02"),
      moment("1", "2026-03-01"),
    ];
    expect(
      groupByDay(moments).map(({ day, moments }) => [day, moments.map(({ id }) => id)]),
    ).toEqual([
      ["2026-03-02", ["3", "2"]],
      ["2026-03-01", ["1"]],
    ]);
  });

  it("of nothing has no days", () => {
    expect(groupByDay([])).toEqual([]);
  });
});
