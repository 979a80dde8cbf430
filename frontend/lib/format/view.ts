import type { Preferences } from "@/api/types";
import type { Locale } from "@/i18n/routing";

export type Calendar = Preferences["calendar"] & string;
export type MoneyUnit = Preferences["money"] & string;

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
