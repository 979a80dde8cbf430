import type { Locale } from "@/i18n/routing";

export const CALENDARS = ["persian", "gregorian"] as const;
export type Calendar = (typeof CALENDARS)[number];

export const MONEY_UNITS = ["rial", "toman"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How a reader wants figures and days written. It never changes a figure, only its letters. */
export interface View {
  locale: Locale;
  calendar: Calendar;
  money: MoneyUnit;
}

/** The calendar that a language's readers expect when the address names none. */
export function calendarOf(locale: Locale): Calendar {
  return locale === "fa" ? "persian" : "gregorian";
}

export function numberTag(locale: Locale): string {
  return locale === "fa" ? "fa-IR-u-nu-arabext" : "en-US-u-nu-latn";
}

export function dateTag({ locale, calendar }: Pick<View, "locale" | "calendar">): string {
  const ca = calendar === "persian" ? "persian" : "gregory";
  return locale === "fa" ? `fa-IR-u-ca-${ca}-nu-arabext` : `en-GB-u-ca-${ca}-nu-latn`;
}
