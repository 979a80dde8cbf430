import { expect, test } from "vitest";
import { comingPeriods } from "./coming";

test("months begin with the one that today is in, in either calendar", () => {
  expect(comingPeriods("month", "2026-03-10", "gregorian").slice(0, 3)).toEqual([
    "2026-03-01",
    "2026-04-01",
    "2026-05-01",
  ]);
  expect(comingPeriods("month", "2026-03-10", "persian").slice(0, 3)).toEqual([
    "2026-02-20",
    "2026-03-21",
    "2026-04-21",
  ]);
});

test("quarters and years follow each other over the end of a year", () => {
  expect(comingPeriods("quarter", "2026-11-30", "gregorian").slice(0, 2)).toEqual([
    "2026-10-01",
    "2027-01-01",
  ]);
  expect(comingPeriods("quarter", "2026-03-10", "persian").slice(0, 2)).toEqual([
    "2025-12-22",
    "2026-03-21",
  ]);
  expect(comingPeriods("year", "2026-03-10", "persian")).toEqual([
    "2025-03-21",
    "2026-03-21",
    "2027-03-21",
  ]);
});
