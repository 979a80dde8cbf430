"use client";
import { type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import { byTime, daysParsers, usePushedAddress } from "../url";

export const OUTCOMES = ["done", "refused", "failed"] as const;

const filterParsers = {
  ...daysParsers,
  action: parseAsString,
  outcome: parseAsStringLiteral(OUTCOMES),
  actor: parseAsInteger,
  object_kind: parseAsString,
  object_id: parseAsString,
  sort: byTime,
};

const parsers = { ...filterParsers, event: parseAsInteger };

export type AuditFilters = inferParserType<typeof filterParsers>;

/** The log as its address asks for it, and the event whose details are open. */
export function useAuditAddress() {
  return usePushedAddress(parsers);
}
