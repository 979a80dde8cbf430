"use client";
import { parseAsString } from "nuqs";
import { usePushedAddress } from "../url";

const parsers = { q: parseAsString.withDefault("") };

/** Which late loans are listed. */
export function useLateLoansAddress() {
  return usePushedAddress(parsers);
}
