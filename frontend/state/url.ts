"use client";
import {
  createParser,
  parseAsStringLiteral,
  type UseQueryStatesKeysMap,
  useQueryStates,
} from "nuqs";
import { BY_TIME, CALENDARS, MONEY_UNITS } from "@/api/enums";
import { isIsoDay } from "@/lib/calendar/days";

/** A day in an address; what is no day is left out. */
export const isoDay = createParser({
  parse: (text) => (isIsoDay(text) ? text : null),
  serialize: (day: string) => day,
});

/** A range of days, both included; either may be left open. */
export const daysParsers = { from: isoDay, to: isoDay };

/** The order of a list by time: the newest first, as it is in without one, or the oldest. */
export const byTime = parseAsStringLiteral(BY_TIME).withDefault("-at");

/** How figures and days are written where an address says so; else the reader's preferences do. */
export const displayParsers = {
  calendar: parseAsStringLiteral(CALENDARS),
  money: parseAsStringLiteral(MONEY_UNITS),
};

/** What an address holds, and the way to change it; the browser's back button takes each change back. */
export function usePushedAddress<Parsers extends UseQueryStatesKeysMap>(parsers: Parsers) {
  const [address, setAddress] = useQueryStates(parsers, { history: "push", scroll: false });
  return { address, setAddress };
}
