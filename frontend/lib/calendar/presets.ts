import {
  type CalendarDate,
  type DateDuration,
  startOfMonth,
  startOfYear,
} from "@internationalized/date";
import type { IsoDay } from "@/lib/format/day";
import type { Calendar } from "@/lib/format/view";
import { dateOf, isoOf } from "./days";

export const PRESETS = [
  "today",
  "yesterday",
  "7d",
  "28d",
  "30d",
  "90d",
  "12m",
  "month",
  "last_month",
  "quarter",
  "last_quarter",
  "year",
  "last_year",
  "all",
] as const;
export type Preset = (typeof PRESETS)[number];

export interface DayRange {
  from: IsoDay;
  to: IsoDay;
}

/** The days that a preset means today, in the reader's calendar. `firstDay` is the first day with a fact. */
export function presetRange(
  preset: Preset,
  today: IsoDay,
  calendar: Calendar,
  firstDay: IsoDay | null,
): DayRange {
  const now = dateOf(today, calendar);
  const from = (start: CalendarDate): DayRange => ({ from: isoOf(start), to: today });
  switch (preset) {
    case "today":
      return from(now);
    case "yesterday": {
      const day = isoOf(now.subtract({ days: 1 }));
      return { from: day, to: day };
    }
    case "7d":
      return from(now.subtract({ days: 6 }));
    case "28d":
      return from(now.subtract({ days: 27 }));
    case "30d":
      return from(now.subtract({ days: 29 }));
    case "90d":
      return from(now.subtract({ days: 89 }));
    case "12m":
      return from(startOfMonth(now).subtract({ months: 11 }));
    case "month":
      return from(startOfMonth(now));
    case "last_month":
      return before(startOfMonth(now), { months: 1 });
    case "quarter":
      return from(startOfQuarter(now));
    case "last_quarter":
      return before(startOfQuarter(now), { months: 3 });
    case "year":
      return from(startOfYear(now));
    case "last_year":
      return before(startOfYear(now), { years: 1 });
    case "all":
      return { from: firstDay ?? today, to: today };
  }
}

/** The first day of the quarter that a day is in. */
export function startOfQuarter(day: CalendarDate): CalendarDate {
  return day.set({ day: 1, month: day.month - ((day.month - 1) % 3) });
}

/** The whole period that ends on the day before `start`. */
function before(start: CalendarDate, length: DateDuration): DayRange {
  return { from: isoOf(start.subtract(length)), to: isoOf(start.subtract({ days: 1 })) };
}
