"use client";
import { useMemo } from "react";
import { useCatalog } from "@/api/use-catalog";
import { lengthOf } from "@/lib/calendar/days";
import { type DayRange, presetRange } from "@/lib/calendar/presets";
import { DEFAULT_PRESET } from "./address";
import { useAddress } from "./use-address";
import type { Filters } from "./use-filters";
import { useView } from "./use-view";

/** What every question about figures holds: its filters, and its days unless the server's default is meant. */
export interface Question extends Filters {
  from?: string;
  to?: string;
}

/** The asked days, or null until the catalog says which day today is. */
export function useDays(): DayRange | null {
  const { from, to, range } = useAddress().address;
  const { calendar } = useView();
  const { data: catalog } = useCatalog();
  return useMemo(() => {
    if (from && to) return { from, to };
    return catalog ? presetRange(range, catalog.today, calendar, catalog.first_day) : null;
  }, [from, to, range, calendar, catalog]);
}

/** The number of asked days; the default range's before the catalog is there. */
export function useSpan(): number {
  const days = useDays();
  return days ? lengthOf(days.from, days.to) : 30;
}

/**
 * The question that the address asks, or null while its days are not known yet. The default range is left
 * to the server, so that the first answers need not wait for the catalog.
 */
export function useQuestion(filters: Filters): Question | null {
  const { from, to, range } = useAddress().address;
  const days = useDays();
  const byDefault = range === DEFAULT_PRESET && !(from && to);
  return useMemo(() => {
    if (byDefault) return filters;
    return days && { ...days, ...filters };
  }, [byDefault, days, filters]);
}
