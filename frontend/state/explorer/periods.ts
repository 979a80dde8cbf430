"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { useAnnotations } from "@/api/annotations";
import type { Annotation } from "@/api/types";
import { fieldsOf, formatDay } from "@/lib/format/day";
import { formatPeriod, formatTick, type Grain } from "@/lib/format/period";
import type { Calendar } from "@/lib/format/view";
import { useView } from "../shell/view";
import { useDays } from "./question";

interface Period {
  start: string;
  end: string;
}

/** Writes the bucket of any grain in the reader's calendar, or in that which it is of. */
export function usePeriodName() {
  const t = useTranslations("explorer");
  const view = useView();
  return useCallback(
    (period: Period, grain: Grain, calendar: Calendar = view.calendar) =>
      formatPeriod(period, grain, { ...view, calendar }, (quarter, year) =>
        t(`quarter_${calendar}`, { quarter: String(quarter), year }),
      ),
    [t, view],
  );
}

/** Writes the buckets of one grain in the reader's calendar: in full, or as short as an axis needs. */
export function usePeriods(grain: Grain) {
  const t = useTranslations("explorer");
  const view = useView();
  const name = usePeriodName();
  return useMemo(() => {
    const quarterName = (quarter: number, year: string) =>
      t(`quarter_${view.calendar}`, { quarter: String(quarter), year });
    return {
      full: (period: Period) => name(period, grain),
      tick: (period: Period) => formatTick(period, grain, view, quarterName),
      /** The names of months and longer periods have their year. */
      dated:
        grain === "day" || grain === "week"
          ? ({ start }: Period) => ({
              name: formatDay(start, view),
              year: fieldsOf(start, view.calendar).year,
            })
          : undefined,
    };
  }, [t, view, name, grain]);
}

/** The annotations of each of some periods, by its place among them. */
export function useAnnotationsByPeriod(
  periods: readonly Period[],
): ReadonlyMap<number, readonly Annotation[]> {
  const { data } = useAnnotations(useDays());
  return useMemo(() => {
    const noted = new Map<number, Annotation[]>();
    for (const one of data?.annotations ?? []) {
      const place = periods.findIndex(({ start, end }) => start <= one.day && one.day <= end);
      if (place >= 0) noted.set(place, [...(noted.get(place) ?? []), one]);
    }
    return noted;
  }, [data, periods]);
}
