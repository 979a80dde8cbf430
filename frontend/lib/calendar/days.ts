import {
  type CalendarDate,
  GregorianCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
} from "@internationalized/date";
import type { IsoDay } from "@/lib/format/day";
import type { Calendar } from "@/lib/format/view";

const GREGORIAN = new GregorianCalendar();
const SYSTEMS = { persian: new PersianCalendar(), gregorian: GREGORIAN } as const;

/** A day in the fields of a calendar. */
export function dateOf(day: IsoDay, calendar: Calendar): CalendarDate {
  return toCalendar(parseDate(day), SYSTEMS[calendar]);
}

/** The ISO Gregorian day of a date in any calendar. */
export function isoOf(date: CalendarDate): IsoDay {
  return toCalendar(date, GREGORIAN).toString();
}

/** The day before one. */
export function dayBefore(day: IsoDay): IsoDay {
  return parseDate(day).subtract({ days: 1 }).toString();
}

/** The number of days in a range, both ends included. */
export function lengthOf(from: IsoDay, to: IsoDay): number {
  return parseDate(to).compare(parseDate(from)) + 1;
}

/** The day that follows a day. */
export function dayAfter(day: IsoDay): IsoDay {
  return parseDate(day).add({ days: 1 }).toString();
}

/** Whether the text is a real day written as ISO Gregorian. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

/** The days from `to` back to `from`, at most so many. */
export function newestDays(from: IsoDay, to: IsoDay, most: number): IsoDay[] {
  const last = parseDate(to);
  const count = Math.min(lengthOf(from, to), most);
  return Array.from({ length: count }, (_, back) => last.subtract({ days: back }).toString());
}
