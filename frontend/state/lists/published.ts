"use client";
import { parseAsStringLiteral } from "nuqs";
import { REPORT_GRAINS, REPORT_STATUSES } from "@/api/enums";
import { PANES } from "../explorer/parsers";
import { isoDay, usePushedAddress } from "../url";

const parsers = {
  grain: parseAsStringLiteral(REPORT_GRAINS).withDefault("day"),
  status: parseAsStringLiteral(REPORT_STATUSES),
  report: isoDay,
  pane: parseAsStringLiteral(PANES).withDefault("chart"),
};

/** The filters of the published reports, the first day of the one that is open, and how it is shown. */
export function usePublishedAddress() {
  return usePushedAddress(parsers);
}
