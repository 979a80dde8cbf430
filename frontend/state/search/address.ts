"use client";
import { parseAsString } from "nuqs";
import { usePushedAddress } from "../url";

const parsers = { q: parseAsString.withDefault("") };

/** The text that is searched for. */
export function useSearchAddress() {
  return usePushedAddress(parsers);
}
