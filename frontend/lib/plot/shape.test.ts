import { describe, expect, it } from "vitest";
import type { Point, Series } from "@/api/types";
import { DRAWN_SERIES, groupByCurrency, keysOf, plotRows } from "./shape";

const point = (day: number, value: string | null, partial = false): Point => ({
  start: `2026-11-0${day}`,
  end: `2026-11-0${day}`,
  value,
  partial,
});
const series = (member: string, total: string | null, over: Partial<Series> = {}): Series => ({
  metric: "revenue",
  kind: "flow",
  unit: "money",
  currency: "IRR",
  exponent: 0,
  split: { region: member },
  points: [point(1, "1"), point(2, null), point(3, "0"), point(4, "4", true)],
  total,
  previous: null,
  ...over,
});

describe("groupByCurrency", () => {
  it("never lets two currencies share an axis", () => {
    const groups = groupByCurrency([series("a", "1"), series("a", "2", { currency: "GBP" })]);
    expect(groups.map(({ currency, series: { length } }) => [currency, length])).toEqual([
      ["IRR", 1],
      ["GBP", 1],
    ]);
  });

  it("draws the first eight of the server's order and keeps the rest for the table", () => {
    const [group] = groupByCurrency(Array.from({ length: 10 }, (_, i) => series(`m${i}`, "1")));
    expect(group?.series).toHaveLength(10);
    expect(group?.drawn.map(({ split }) => split.region)).toEqual(
      Array.from({ length: DRAWN_SERIES }, (_, i) => `m${i}`),
    );
  });
});

describe("plotRows", () => {
  it("leaves a gap for no value, and none for zero", () => {
    const values = plotRows([series("a", "5")]).map((row) => row[keysOf(0).whole]);
    expect(values).toEqual([1, null, 0, null]);
  });

  it("marks unfinished points, with the neighbours that lead to them", () => {
    const rows = plotRows([series("a", "5")]);
    expect(rows.map((row) => row[keysOf(0).unfinished])).toEqual([null, null, 0, 4]);
    expect(rows.map((row) => row[keysOf(0).open])).toEqual([null, null, null, 4]);
  });

  it("lays the range before beside the asked one, position by position", () => {
    const previous = {
      start: "2026-10-28",
      end: "2026-10-31",
      points: [point(1, "8"), point(2, "9")],
      total: "17",
      change: { kind: "percent", value: "1" },
    } as const;
    const rows = plotRows([
      series("a", "5", { previous: { ...previous, points: [...previous.points] } }),
    ]);
    expect(rows.map((row) => row[keysOf(0).previous])).toEqual([8, 9, null, null]);
  });

  it("has nothing to lay out without series", () => expect(plotRows([])).toEqual([]));
});
