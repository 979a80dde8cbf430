"use client";
import { useMemo } from "react";
import { useCatalog } from "@/api/use-catalog";
import type { Calendar } from "@/lib/format/view";
import { useAddress } from "./use-address";
import { useView } from "./use-view";

/** What narrows every question, as the API names it. */
export interface Filters {
  calendar: Calendar;
  asset_type: string[];
  segment: string[];
  region: string[];
  currency: string | undefined;
  convert_to: string | undefined;
}

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

/** The filters for some metrics: a currency chooses among figures of money and leaves the others as they are. */
export function useFiltersFor(...metrics: string[]): Filters {
  const filters = useFilters();
  const { data } = useCatalog();
  const known = data?.metrics.filter(({ slug }) => metrics.includes(slug)) ?? [];
  const withoutCurrency =
    known.length > 0 && !known.some(({ dimensions }) => dimensions.includes("currency"));
  return useMemo(
    () => (withoutCurrency ? { ...filters, currency: undefined, convert_to: undefined } : filters),
    [filters, withoutCurrency],
  );
}
