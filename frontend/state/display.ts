import { parseAsStringLiteral } from "nuqs";
import { CALENDARS, MONEY_UNITS } from "@/lib/format/view";

/** How figures and days are written, on every page and in its address. */
export const displayParsers = {
  calendar: parseAsStringLiteral(CALENDARS),
  money: parseAsStringLiteral(MONEY_UNITS).withDefault("rial"),
};
