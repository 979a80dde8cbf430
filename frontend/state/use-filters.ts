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
}

/** The filters that the address names. */
export function useFilters(): Filters {
  const { asset_type, segment, region, currency } = useAddress().address;
  const { calendar } = useView();
  return useMemo(
    () => ({ calendar, asset_type, segment, region, currency: currency ?? undefined }),
    [calendar, asset_type, segment, region, currency],
  );
}

/** The filters for one metric: the currency chooses among figures of money and leaves the others as they are. */
export function useFiltersFor(metric: string): Filters {
  const filters = useFilters();
  const { data } = useCatalog();
  const known = data?.metrics.find(({ slug }) => slug === metric);
  const withoutCurrency = known !== undefined && !known.dimensions.includes("currency");
  return useMemo(
    () => (withoutCurrency ? { ...filters, currency: undefined } : filters),
    [filters, withoutCurrency],
  );
}
