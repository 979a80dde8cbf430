"use client";
import { parseAsInteger } from "nuqs";
import { usePushedAddress } from "../url";

const parsers = { webhook: parseAsInteger };

/** The webhook that is open. */
export function useWebhooksAddress() {
  return usePushedAddress(parsers);
}
