import type { MyMoment } from "@/api/types";

interface DayOfMoments {
  day: string;
  moments: MyMoment[];
}

/** Moments under their days, in the order in which they come. */
export function groupByDay(moments: readonly MyMoment[]): DayOfMoments[] {
  const days = new Map<string, MyMoment[]>();
  for (const moment of moments) {
    days.set(moment.day, [...(days.get(moment.day) ?? []), moment]);
  }
  return [...days].map(([day, ofDay]) => ({ day, moments: ofDay }));
}
