"use client";
import { useLocale } from "next-intl";
import { useQueryStates } from "nuqs";
import { createContext, use, useMemo } from "react";
import { calendarOf, type View } from "@/lib/format/view";
import { displayParsers } from "./display";

/** How this reader wants figures and days written, and the way to change it; the address holds it. */
export function useDisplay() {
  const [display, setDisplay] = useQueryStates(displayParsers, { history: "push", scroll: false });
  return { display, setDisplay };
}

/** The view that the address and the page's language give. */
export function useViewState(): View {
  const locale = useLocale();
  const { calendar, money } = useDisplay().display;
  return useMemo(
    () => ({ locale, calendar: calendar ?? calendarOf(locale), money }),
    [locale, calendar, money],
  );
}

export const ViewContext = createContext<View | null>(null);

/** How this reader wants figures and days written. */
export function useView(): View {
  const view = use(ViewContext);
  if (!view) throw new Error("useView is used outside ViewState");
  return view;
}
