"use client";
import { useLocale } from "next-intl";
import { createContext, use, useMemo } from "react";
import { calendarOf, type View } from "@/lib/format/view";
import type { Address } from "./use-address";

/** How this reader wants figures and days written, from the address and the page's language. */
export function useViewState({ calendar, money }: Address): View {
  const locale = useLocale();
  return useMemo(
    () => ({ locale, calendar: calendar ?? calendarOf(locale), money }),
    [locale, calendar, money],
  );
}

export const ViewContext = createContext<View | null>(null);

/** How this reader wants figures and days written. */
export function useView(): View {
  const view = use(ViewContext);
  if (!view) throw new Error("useView is used outside PageState");
  return view;
}
