import { startOfMonth, startOfYear } from "@internationalized/date";
import type { IsoDay } from "@/lib/format/day";
import type { Calendar } from "@/lib/format/view";
import { dateOf, isoOf } from "./days";
import { startOfQuarter } from "./presets";

const COMING = {
  month: { count: 12, months: 1, startOf: startOfMonth },
  quarter: { count: 8, months: 3, startOf: startOfQuarter },
  year: { count: 3, months: 12, startOf: startOfYear },
} as const;

export type LongGrain = keyof typeof COMING;

/** The first days of the period that today is in and of those that follow, in a calendar. */
export function comingPeriods(grain: LongGrain, today: IsoDay, calendar: Calendar): IsoDay[] {
  const { count, months, startOf } = COMING[grain];
  const first = startOf(dateOf(today, calendar));
  return Array.from({ length: count }, (_, ahead) => isoOf(first.add({ months: ahead * months })));
}
