import type { GRAINS } from "@/api/enums";
import { fieldsOf, formatDay, formatRange, type IsoDay, monthName } from "./day";
import { numberTag, type View } from "./view";

export type Grain = (typeof GRAINS)[number];

/** Words for a quarter: given its number (1 to 4) and its year as written. */
export type QuarterName = (quarter: number, year: string) => string;

interface Period {
  start: IsoDay;
  end: IsoDay;
}

/** The name of a bucket in the reader's calendar. `start` may lie inside it where the asked range cuts it. */
export function formatPeriod(
  period: Period,
  grain: Grain,
  view: Pick<View, "locale" | "calendar">,
  quarterName: QuarterName,
): string {
  const fields = fieldsOf(period.start, view.calendar);
  const year = writeYear(fields.year, view);
  if (grain === "day") return formatDay(period.start, view);
  if (grain === "week") return formatRange(period.start, period.end, view);
  if (grain === "month") return formatMonth(period.start, view);
  if (grain === "quarter") return quarterName(Math.ceil(fields.month / 3), year);
  return year;
}

/** The shortest name that still tells buckets of one axis apart. */
export function formatTick(
  period: Period,
  grain: Grain,
  view: Pick<View, "locale" | "calendar">,
  quarterName: QuarterName,
): string {
  if (grain === "day" || grain === "week") return formatDay(period.start, view, "short");
  return formatPeriod(period, grain, view, quarterName);
}

/** The month that a day is in, with its year. */
export function formatMonth(day: IsoDay, view: Pick<View, "locale" | "calendar">): string {
  return `${monthName(day, view)} ${writeYear(fieldsOf(day, view.calendar).year, view)}`;
}

function writeYear(year: number, { locale }: Pick<View, "locale">): string {
  return new Intl.NumberFormat(numberTag(locale), { useGrouping: false }).format(year);
}
