import type { OwnMoment } from "@/api/types";

interface DayOfMoments {
  day: string;
  moments: OwnMoment[];
}

/** Moments under their days, in the order in which they come. */
export function groupByDay(moments: readonly OwnMoment[]): DayOfMoments[] {
  const days = new Map<string, OwnMoment[]>();
  for (const moment of moments) {
    days.set(moment.day, [...(days.get(moment.day) ?? []), moment]);
  }
  return [...days].map(([day, ofDay]) => ({ day, moments: ofDay }));
}
