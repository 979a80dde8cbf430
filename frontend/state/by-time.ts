import { parseAsStringLiteral } from "nuqs";

/** The orders of a list by time: the newest first, as it is in without one, or the oldest. */
export const BY_TIME = ["-at", "at"] as const;
export type ByTime = (typeof BY_TIME)[number];

export const byTime = parseAsStringLiteral(BY_TIME).withDefault("-at");
