"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { usePreferences } from "@/state/shell/preferences";
import { useOwnCalendar } from "@/state/shell/view";

/**
 * The same page in the other language, with the same question; to go there is to prefer it. One's own calendar may be
 * another there, one in which something was shared stays.
 */
export function useOtherLanguage() {
  const own = useOwnCalendar();
  const asked = new URLSearchParams(useSearchParams());
  if (asked.get("calendar") === own) asked.delete("calendar");
  const query = asked.toString();
  const other = useLocale() === "fa" ? ("en" as const) : ("fa" as const);
  const path = usePathname().replace(/^\/[^/]+/, `/${other}`);
  const href = query ? `${path}?${query}` : path;
  const { prefer } = usePreferences();
  const choose = () => prefer({ language: other });
  const go = () => {
    choose();
    location.assign(href);
  };
  return { other, href, choose, go };
}
