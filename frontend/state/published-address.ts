"use client";
import { type inferParserType, parseAsStringLiteral } from "nuqs";
import { isoDay } from "./iso-day";
import { usePushedAddress } from "./pushed-address";

export const REPORT_GRAINS = ["day", "persian_month", "gregorian_month"] as const;
export const REPORT_STATUSES = ["open", "sealed", "restated"] as const;

const filterParsers = {
  grain: parseAsStringLiteral(REPORT_GRAINS).withDefault("day"),
  status: parseAsStringLiteral(REPORT_STATUSES),
};
const parsers = { ...filterParsers, report: isoDay };

export type PublishedFilters = inferParserType<typeof filterParsers>;

/** The published reports as the address asks for them, and the first day of the one that is open. */
export function usePublishedAddress() {
  return usePushedAddress(parsers);
}
