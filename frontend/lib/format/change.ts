import type { Series } from "@/api/types";
import type { Locale } from "@/i18n/routing";
import { shiftPoint } from "./decimal";
import { isolate } from "./isolate";
import { numberTag } from "./view";

/** How a figure differs from the fair range before it, as the API worked it out. */
export interface Change {
  kind: "percent" | "points" | "new" | "none";
  value: string | null;
}

export type Direction = "up" | "down" | "flat";

/** Which way a change points. */
export function directionOfChange({ value }: Change): Direction {
  if (value === null || /^-?0*(\.0*)?$/.test(value)) return "flat";
  return value.startsWith("-") ? "down" : "up";
}

/** Of what a change is: the range, the last of its days that is compared (null where none is), and the days before. */
export interface ComparedDays {
  start: string;
  end: string;
  compared_end: string | null;
  previous_start: string | null;
  previous_end: string | null;
}

/** The days that a series of a range is compared over. */
export function daysOf({ points, previous }: Pick<Series, "points" | "previous">): ComparedDays {
  return {
    start: points[0]?.start ?? "",
    end: points.at(-1)?.end ?? "",
    compared_end: previous?.compared_end ?? null,
    previous_start: previous?.start ?? null,
    previous_end: previous?.end ?? null,
  };
}

/** Whether a day of the range, which is not over, is left out of the change. */
export function leavesOut({ end, compared_end: last }: ComparedDays): boolean {
  return last !== null && last < end;
}

/** What can be said of a figure beside the one before: a change, why there is none, or nothing. */
export function comparisonOf(
  { change, previous, ...days }: ComparedDays & { change: Change; previous: string | null },
  unfinished: boolean,
): "against" | "withoutToday" | "belowZero" | "notYet" | "none" {
  if (days.compared_end === null) return unfinished ? "notYet" : "none";
  if (change.kind !== "none") return leavesOut(days) ? "withoutToday" : "against";
  return previous?.startsWith("-") ? "belowZero" : "none";
}

/** Whether more of a figure is good news, less of it, or neither. */
export type Better = "more" | "less" | "neither";

export type News = "good" | "bad" | "plain";

/** What a change means to who runs the marketplace. */
export function newsOf(direction: Direction, better: Better): News {
  if (direction === "flat" || better === "neither") return "plain";
  return (direction === "up") === (better === "more") ? "good" : "bad";
}

const SIGNED = { signDisplay: "exceptZero", maximumFractionDigits: 1 } as const;

/** The signed number of a change (percent or percentage points), or null when it has none. */
export function formatChange(change: Change, locale: Locale): string | null {
  if (change.value === null) return null;
  const tag = numberTag(locale);
  const text =
    change.kind === "percent"
      ? new Intl.NumberFormat(tag, { ...SIGNED, style: "percent" }).format(
          shiftPoint(change.value, 2),
        )
      : new Intl.NumberFormat(tag, SIGNED).format(shiftPoint(change.value, 0));
  return isolate(text);
}
