"use client";
import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import { OUTCOMES } from "@/api/enums";
import { byTime, daysParsers, usePushedAddress } from "../url";

const parsers = {
  ...daysParsers,
  action: parseAsString,
  outcome: parseAsStringLiteral(OUTCOMES),
  // As it is written: what is no number is for the server to refuse.
  actor: parseAsString,
  object_kind: parseAsString,
  object_id: parseAsString,
  sort: byTime,
  event: parseAsInteger,
};

/** The filters of the log, and the event whose details are open. */
export function useAuditAddress() {
  return usePushedAddress(parsers);
}
