"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatPeriod, formatTick, type Grain } from "@/lib/format/period";
import { useView } from "./use-view";

interface Period {
  start: string;
  end: string;
}

/** Writes the buckets of one grain in the reader's calendar: in full, or as short as an axis needs. */
export function usePeriods(grain: Grain) {
  const t = useTranslations("explorer");
  const view = useView();
  return useMemo(() => {
    const quarterName = (quarter: number, year: string) =>
      t(`quarter_${view.calendar}`, { quarter: String(quarter), year });
    return {
      full: (period: Period) => formatPeriod(period, grain, view, quarterName),
      tick: (period: Period) => formatTick(period, grain, view, quarterName),
    };
  }, [t, view, grain]);
}
