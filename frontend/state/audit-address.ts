"use client";
import {
  createParser,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { isIsoDay } from "@/lib/calendar/days";

export const OUTCOMES = ["done", "refused", "failed"] as const;

const isoDay = createParser({
  parse: (text) => (isIsoDay(text) ? text : null),
  serialize: (day: string) => day,
});

const parsers = {
  from: isoDay,
  to: isoDay,
  action: parseAsString,
  outcome: parseAsStringLiteral(OUTCOMES),
  actor: parseAsInteger,
  object_kind: parseAsString,
  object_id: parseAsString,
  event: parseAsInteger,
};

export type AuditFilters = Omit<inferParserType<typeof parsers>, "event">;

/** The log as its address asks for it, and the event whose details are open. */
export function useAuditAddress() {
  const [address, setAddress] = useQueryStates(parsers, { history: "push", scroll: false });
  return { address, setAddress };
}
