import { parseAsStringLiteral } from "nuqs";
import { CALENDARS, MONEY_UNITS } from "@/lib/format/view";

/** How figures and days are written where an address says so; else the reader's preferences do. */
export const displayParsers = {
  calendar: parseAsStringLiteral(CALENDARS),
  money: parseAsStringLiteral(MONEY_UNITS),
};
