"use client";
import { parseAsInteger, parseAsString } from "nuqs";
import { usePushedAddress } from "../url";

const parsers = { schedule: parseAsInteger, file: parseAsString };

/** The schedule that is open, and the file that a mail leads to. */
export function useSchedulesAddress() {
  return usePushedAddress(parsers);
}
