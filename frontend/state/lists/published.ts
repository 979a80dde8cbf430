"use client";
import { type inferParserType, parseAsStringLiteral } from "nuqs";
import { PANES } from "../explorer/parsers";
import { isoDay, usePushedAddress } from "../url";

export const REPORT_GRAINS = ["day", "persian_month", "gregorian_month"] as const;

export const REPORT_STATUSES = ["open", "sealed", "restated"] as const;

const filterParsers = {
  grain: parseAsStringLiteral(REPORT_GRAINS).withDefault("day"),
  status: parseAsStringLiteral(REPORT_STATUSES),
};

const parsers = {
  ...filterParsers,
  report: isoDay,
  pane: parseAsStringLiteral(PANES).withDefault("chart"),
};

export type PublishedFilters = inferParserType<typeof filterParsers>;

/** The published reports as the address asks for them, the first day of the one that is open, and how it is shown. */
export function usePublishedAddress() {
  return usePushedAddress(parsers);
}
