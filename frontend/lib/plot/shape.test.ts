import { describe, expect, it } from "vitest";
import type { Point, Series } from "@/api/types";
import { DRAWN_SERIES, groupByMeasure, keyOf, keysOf, marksOf, plotRows } from "./shape";

const point = (day: number, value: string | null, partial = false): Point => ({
  start: `2026-11-0${day}`,
  end: `2026-11-0${day}`,
  value,
  partial,
});
const series = (member: string, total: string | null, over: Partial<Series> = {}): Series => ({
  metric: "revenue",
  known: true,
  kind: "flow",
  unit: "money",
  currency: "IRR",
  exponent: 0,
  split: { region: member },
  others: {},
  points: [point(1, "1"), point(2, null), point(3, "0"), point(4, "4", true)],
  total,
  previous: null,
  shown: null,
  published: [],
  published_total: null,
  ...over,
});

describe("groupByMeasure", () => {
  it("never lets two currencies share an axis", () => {
    const groups = groupByMeasure([series("a", "1"), series("a", "2", { currency: "GBP" })]);
    expect(groups.map(({ measures, series: { length } }) => [measures.length, length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(groups.map(({ measures: [{ currency }] }) => currency)).toEqual(["IRR", "GBP"]);
  });

  it("draws the first eight of the server's order and keeps the rest for the table", () => {
    const [group] = groupByMeasure(Array.from({ length: 10 }, (_, i) => series(`m${i}`, "1")));
    expect(group?.series).toHaveLength(10);
    expect(group?.drawn.map(({ split }) => split.region)).toEqual(
      Array.from({ length: DRAWN_SERIES }, (_, i) => `m${i}`),
    );
  });
});

describe("several metrics", () => {
  const plain = { split: {}, currency: null, exponent: null } as const;
  const [money, count, share, refunds] = [
    series("", "1", { split: {} }),
    series("", "1", { ...plain, metric: "tickets_created", unit: "count" }),
    series("", "1", { ...plain, metric: "completion_rate", unit: "share", kind: "ratio" }),
    series("", "1", { split: {}, metric: "refunds" }),
  ];

  it("of one unit share one axis", () => {
    const groups = groupByMeasure([money, refunds]);
    expect(groups).toHaveLength(1);
    expect(groups.flatMap(marksOf)).toEqual([
      { colour: "1", axis: 0 },
      { colour: "2", axis: 0 },
    ]);
  });

  it("of two units have an axis each, and a third stands apart", () => {
    const groups = groupByMeasure([money, count, share, refunds]);
    expect(groups.map(({ drawn }) => drawn.map(({ metric }) => metric))).toEqual([
      ["revenue", "refunds", "tickets_created"],
      ["completion_rate"],
    ]);
    expect(groups.map((group) => marksOf(group).map(({ axis }) => axis))).toEqual([[0, 0, 1], [0]]);
  });
});

describe("the others of a split", () => {
  const others = series("", "1", { split: {}, others: { region: ["x", "y"] } });
  const named = Array.from({ length: DRAWN_SERIES }, (_, i) => series(`m${i}`, "1"));

  it("are drawn beside the eight, in a colour of their own", () => {
    const [group] = groupByMeasure([...named, others]);
    expect(group?.drawn).toHaveLength(DRAWN_SERIES + 1);
    expect(group && marksOf(group).at(-1)).toEqual({ colour: "others", axis: 0 });
  });

  it("are told from every member", () => {
    expect(new Set([...named, others].map(keyOf)).size).toBe(DRAWN_SERIES + 1);
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
      compared_end: "2026-10-31",
      compared: "17",
      change: { kind: "percent", value: "1" },
    } as const;
    const rows = plotRows([
      series("a", "5", { previous: { ...previous, points: [...previous.points] } }),
    ]);
    expect(rows.map((row) => row[keysOf(0).previous])).toEqual([8, 9, null, null]);
  });

  it("has nothing to lay out without series", () => expect(plotRows([])).toEqual([]));
});
