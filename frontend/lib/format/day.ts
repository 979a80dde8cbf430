import { dateTag, type View } from "./view";

type Dates = Pick<View, "locale" | "calendar">;

/** A day of the API: ISO, Gregorian, without a zone. */
export type IsoDay = string;

/** Midnight UTC of a day: days are written in UTC so that no zone can move them. */
export function instantOf(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** One day, with its year. */
export function formatDay(day: IsoDay, view: Dates, style: "medium" | "short" = "medium"): string {
  const options: Intl.DateTimeFormatOptions =
    style === "short"
      ? { day: "numeric", month: monthWidth(view) }
      : { day: "numeric", month: monthWidth(view), year: "numeric" };
  return text(format(view, options).formatToParts(instantOf(day)));
}

/** A range of days, both included, in as few words as its ends allow. */
export function formatRange(start: IsoDay, end: IsoDay, view: Dates): string {
  const options = { day: "numeric", month: monthWidth(view), year: "numeric" } as const;
  return text(format(view, options).formatRangeToParts(instantOf(start), instantOf(end)));
}

/** A moment on the wall clock of a zone, with its year. */
export function formatMomentOfYear(at: string, view: Dates, timeZone: string): string {
  const options = { ...momentOptions(view), year: "numeric", timeZone } as const;
  return text(format(view, options).formatToParts(Date.parse(at)));
}

/** The day of a moment in a zone, with its year. */
export function formatDate(at: string, view: Dates, timeZone: string): string {
  const options = { day: "numeric", month: monthWidth(view), year: "numeric" } as const;
  return text(format(view, { ...options, timeZone }).formatToParts(Date.parse(at)));
}

/** The hour and minute of a moment on the wall clock of a zone. */
export function formatHour(at: string, view: Dates, timeZone: string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  return format(view, options).format(Date.parse(at));
}

/** The wall clock of the reports' zone, to the second. */
export function formatClock(at: string, view: Dates, timeZone: string): string {
  const options = {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  } as const;
  return format(view, { ...options, timeZone }).format(Date.parse(at));
}

/** The year, month and day numbers of a day in a calendar. */
export function fieldsOf(
  day: IsoDay,
  calendar: View["calendar"],
): { year: number; month: number; day: number } {
  const parts = format(
    { locale: "en", calendar },
    { year: "numeric", month: "numeric", day: "numeric" },
  ).formatToParts(instantOf(day));
  const field = (type: string) =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? "", 10);
  return { year: field("year"), month: field("month"), day: field("day") };
}

/** The name of the month that a day is in. */
export function monthName(day: IsoDay, view: Dates): string {
  return format(view, { month: "long" }).format(instantOf(day));
}

function momentOptions(view: Dates) {
  const [two, month] = ["2-digit", monthWidth(view)] as const;
  return { day: "numeric", month, hour: two, minute: two, hourCycle: "h23" } as const;
}

function monthWidth({ locale, calendar }: Dates): "long" | "short" {
  return locale === "fa" || calendar === "persian" ? "long" : "short";
}

/** Joins parts without the era, which nobody writes in either calendar. */
function text(parts: readonly Intl.DateTimeFormatPart[]): string {
  const shown = parts.filter((part, index) => {
    const beforeEra = part.type === "literal" && parts[index + 1]?.type === "era";
    return part.type !== "era" && !beforeEra;
  });
  return shown
    .map((part) => part.value)
    .join("")
    .trim();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(view: Dates, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zoned = { timeZone: "UTC", ...options };
  const key = dateTag(view) + JSON.stringify(zoned);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(dateTag(view), zoned);
  formats.set(key, known);
  return known;
}
