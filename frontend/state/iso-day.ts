import { createParser } from "nuqs";
import { isIsoDay } from "@/lib/calendar/days";

/** A day in an address; what is no day is left out. */
export const isoDay = createParser({
  parse: (text) => (isIsoDay(text) ? text : null),
  serialize: (day: string) => day,
});

/** A range of days, both included; either may be left open. */
export const daysParsers = { from: isoDay, to: isoDay };
