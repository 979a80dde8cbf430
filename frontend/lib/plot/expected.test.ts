import { describe, expect, it } from "vitest";
import type { ForecastPoint, Series } from "@/api/types";
import { extentOf } from "./extent";
import { keysOf, plotRows, withExpected } from "./shape";

const came = (days: readonly string[], today: string) =>
  plotRows([
    {
      points: days.map((day) => ({ start: day, end: day, value: "10", partial: day === today })),
    } as unknown as Series,
  ]);

const expected = (days: readonly string[], cut = ""): ForecastPoint[] =>
  days.map(
    (day) =>
      ({
        start: day,
        end: day,
        partial: day === cut,
        point: "12",
        lower_80: "11",
        upper_80: "13",
        lower_95: "5",
        upper_95: "40",
      }) as ForecastPoint,
  );

const keys = keysOf(0);
const PAST = came(["2026-03-08", "2026-03-09", "2026-03-10"], "2026-03-10");

describe("what is expected is laid behind what came", () => {
  it("from the last finished point on, and beside the unfinished one", () => {
    const rows = withExpected(PAST, [expected(["2026-03-10", "2026-03-11"])]);
    expect(rows.map(({ start }) => start)).toEqual([
      "2026-03-08",
      "2026-03-09",
      "2026-03-10",
      "2026-03-11",
    ]);
    expect(rows.map((row) => row[keys.expected])).toEqual([null, 10, 12, 12]);
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });

  it("no further than as many periods as came, and without one that is cut", () => {
    const days = ["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"];
    expect(withExpected(PAST, [expected(days)])).toHaveLength(5);
    expect(withExpected(PAST, [expected(["2026-03-10", "2026-03-11"], "2026-03-11")])).toHaveLength(
      3,
    );
  });

  it("not behind a range that ends before it begins", () => {
    const rows = withExpected(PAST, [expected(["2026-03-12"])]);
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row[keys.expected])).toEqual([null, null, null]);
  });

  it("and its bands are within the axis", () => {
    const rows = withExpected(PAST, [expected(["2026-03-10"])]);
    const marks = [{ colour: "1", axis: 0 }] as const;
    const drawn = { rows, marks, stacked: false, withPrevious: false };
    expect(extentOf(drawn, 0)).toEqual({ least: 0, most: 40 });
  });

  it("nothing is laid where none is asked for", () => {
    expect(withExpected(PAST, [])).toEqual(PAST);
  });
});
