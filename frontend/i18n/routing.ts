/** The languages of the product, as equals. A page's language is the first part of its path. */
export const LOCALES = ["fa", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}

/** The writing direction of a language. */
export function directionOf(locale: Locale): "rtl" | "ltr" {
  return locale === "fa" ? "rtl" : "ltr";
}
