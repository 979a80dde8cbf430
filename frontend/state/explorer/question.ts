"use client";
import { useMemo } from "react";
import type { Filters, LoansQuestion, Question } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import { lengthOf } from "@/lib/calendar/days";
import { type DayRange, presetRange } from "@/lib/calendar/presets";
import { useView } from "../shell/view";
import { useAddress } from "./address";
import { DEFAULT_PRESET } from "./parsers";

/** The filters that the address names. */
export function useFilters(): Filters {
  const { asset_type, segment, region, currency, convert_to } = useAddress().address;
  const { calendar } = useView();
  return useMemo(
    () => ({
      calendar,
      asset_type,
      segment,
      region,
      currency: currency ?? undefined,
      convert_to: convert_to ?? undefined,
    }),
    [calendar, asset_type, segment, region, currency, convert_to],
  );
}

/**
 * The filters for some metrics: a currency chooses among figures of money and leaves the others as they are; a reason is
 * of those that have reasons.
 */
export function useFiltersFor(...metrics: string[]): Filters {
  const filters = useFilters();
  const { reason } = useAddress().address;
  const { data } = useCatalog();
  const known = data?.metrics.filter(({ slug }) => metrics.includes(slug)) ?? [];
  const withoutCurrency =
    known.length > 0 && !known.some(({ dimensions }) => dimensions.includes("currency"));
  const withReason =
    known.length === metrics.length &&
    known.every(({ dimensions }) => dimensions.includes("reason"));
  return useMemo(
    () => ({
      ...filters,
      ...(withReason ? { reason } : {}),
      ...(withoutCurrency ? { currency: undefined, convert_to: undefined } : {}),
    }),
    [filters, reason, withReason, withoutCurrency],
  );
}

/** The chosen days, or null until the catalog says which day today is. */
export function useDays(): DayRange | null {
  const { from, to, range } = useAddress().address;
  const { calendar } = useView();
  const { data: catalog } = useCatalog();
  return useMemo(() => {
    if (from && to) return { from, to };
    return catalog ? presetRange(range, catalog.today, calendar, catalog.first_day) : null;
  }, [from, to, range, calendar, catalog]);
}

/** The number of chosen days; the default range's before the catalog is there. */
export function useSpan(): number {
  const days = useDays();
  return days ? lengthOf(days.from, days.to) : 30;
}

/**
 * The address's question, or null while its days are not known yet. The default range is left
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

/** The tickets that the page's days and filters leave, or null while the days are not known yet. */
export function useLoansQuestion(): LoansQuestion | null {
  const question = useQuestion(useFilters());
  return useMemo(() => {
    if (question === null) return null;
    const { currency: _, convert_to: __, ...rest } = question;
    return rest;
  }, [question]);
}
