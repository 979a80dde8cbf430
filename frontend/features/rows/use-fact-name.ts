"use client";
import { useTranslations } from "next-intl";

/** What happened by a row of a log, in words; the log's own word where there is no other. */
export function useFactName(): (fact: string) => string {
  const t = useTranslations("facts");
  return (fact) => {
    const known = fact as Parameters<typeof t>[0];
    return t.has(known) ? t(known) : fact;
  };
}
