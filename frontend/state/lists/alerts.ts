"use client";
import { parseAsInteger } from "nuqs";
import { usePushedAddress } from "../url";

const parsers = { rule: parseAsInteger };

/** The rule that is open. */
export function useAlertsAddress() {
  return usePushedAddress(parsers);
}
