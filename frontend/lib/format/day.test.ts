import { describe, expect, it } from "vitest";
import {
  fieldsOf,
  formatClock,
  formatDate,
  formatDay,
  formatMomentOfYear,
  formatRange,
} from "./day";
import { formatPeriod, formatTick } from "./period";

const jalali = { locale: "fa", calendar: "persian" } as const;
const jalaliEnglish = { locale: "en", calendar: "persian" } as const;
const gregorian = { locale: "en", calendar: "gregorian" } as const;
const quarterName = (quarter: number, year: string) => `${quarter}/${year}`;
const november = { start: "2026-11-01", end: "2026-11-22" };

describe("days", () => {
  it("are written in either calendar, without an era", () => {
    expect(formatDay("2026-11-18", jalali)).toBe("۲۷ آبان ۱۴۰۵");
    expect(formatDay("2026-11-18", jalaliEnglish)).toBe("27 Aban 1405");
    expect(formatDay("2026-11-18", gregorian)).toBe("18 Nov 2026");
  });

  it("are joined to ranges in as few words as will do", () => {
    expect(formatRange("2026-11-01", "2026-11-18", jalali)).toBe("۱۰ تا ۲۷ آبان ۱۴۰۵");
    expect(formatRange("2026-11-01", "2026-11-18", jalaliEnglish)).not.toContain("AP");
    expect(formatRange("2026-11-18", "2026-11-18", gregorian)).toBe("18 Nov 2026");
  });

  it("know their Jalali fields on both sides of Nowruz", () => {
    expect(fieldsOf("2026-03-20", "persian")).toEqual({ year: 1404, month: 12, day: 29 });
    expect(fieldsOf("2026-03-21", "persian")).toEqual({ year: 1405, month: 1, day: 1 });
  });
});

describe("the clock", () => {
  it("is the reports' zone's, with its summer time of before 2023", () => {
    expect(formatClock("2026-11-18T10:33:22Z", gregorian, "Asia/Tehran")).toBe("14:03:22");
    expect(formatClock("2022-07-01T10:33:22Z", gregorian, "Asia/Tehran")).toBe("15:03:22");
  });
});

describe("a moment", () => {
  it("has the day, the year and the hour of the reader's zone", () => {
    const late = "2026-03-20T21:15:00Z";
    expect(formatDate(late, gregorian, "Asia/Tehran")).toBe("21 Mar 2026");
    expect(formatDate(late, jalali, "Asia/Tehran")).toBe("۱ فروردین ۱۴۰۵");
    expect(formatMomentOfYear(late, gregorian, "UTC")).toBe("20 Mar 2026, 21:15");
    expect(formatMomentOfYear(late, jalaliEnglish, "Asia/Tehran")).toMatch(
      /^1 Farvardin 1405.*00:45$/,
    );
  });
});

describe("periods", () => {
  it("are named by grain, the month before the year", () => {
    expect(formatPeriod(november, "month", jalali, quarterName)).toBe("آبان ۱۴۰۵");
    expect(formatPeriod(november, "month", gregorian, quarterName)).toBe("November 2026");
    expect(formatPeriod(november, "quarter", jalali, quarterName)).toBe("3/۱۴۰۵");
    expect(formatPeriod(november, "year", gregorian, quarterName)).toBe("2026");
  });

  it("have short names on an axis", () => {
    expect(formatTick(november, "day", gregorian, quarterName)).toBe("1 Nov");
    expect(formatTick(november, "year", jalali, quarterName)).toBe("۱۴۰۵");
  });
});
