"use client";
import { useLocale } from "next-intl";
import { useQueryStates } from "nuqs";
import { createContext, type ReactNode, use, useCallback, useMemo } from "react";
import { useMe } from "@/api/me";
import { directionOf } from "@/i18n/routing";
import { type Calendar, calendarOf, type MoneyUnit, type View } from "@/lib/format/view";
import { displayParsers } from "../url";
import { usePreferences } from "./preferences";

/**
 * The way to change how figures and days are written. Who is signed in chooses for all of his devices, and the address
 * no longer says otherwise; for the others the address holds it. A question's address goes on naming its calendar.
 */
export function useDisplay() {
  const [{ calendar: named }, setAddress] = useQueryStates(displayParsers, {
    history: "push",
    scroll: false,
  });
  const { known, prefer } = usePreferences();
  return useCallback(
    (chosen: { calendar?: Calendar; money?: MoneyUnit }) => {
      prefer(chosen);
      const forgotten = Object.fromEntries(Object.keys(chosen).map((name) => [name, null]));
      const calendar = named === null ? undefined : chosen.calendar;
      setAddress(known ? { ...forgotten, ...(calendar && { calendar }) } : chosen);
    },
    [known, prefer, named, setAddress],
  );
}

/** The calendar that this reader prefers, or else that of the page's language, whatever the address says. */
export function useOwnCalendar(): Calendar {
  const locale = useLocale();
  return usePreferences().preferences.calendar ?? calendarOf(locale);
}

/** The view that the address gives, or the reader's preferences, or the page's language. */
export function useViewState(): View {
  const locale = useLocale();
  const [{ calendar, money }] = useQueryStates(displayParsers);
  const { preferences } = usePreferences();
  const own = useOwnCalendar();
  const writtenIn = calendar ?? own;
  const unit = money ?? preferences.money ?? "rial";
  return useMemo(() => ({ locale, calendar: writtenIn, money: unit }), [locale, writtenIn, unit]);
}

export const ViewContext = createContext<View | null>(null);

/** How this reader wants figures and days written. */
export function useView(): View {
  const view = use(ViewContext);
  if (!view) throw new Error("useView is used outside ViewState");
  return view;
}

/** Reads from the address how days and figures are written, for everything on the page. */
export function ViewState({ children }: { children: ReactNode }) {
  return <ViewContext value={useViewState()}>{children}</ViewContext>;
}

/** Whether time runs from right to left in charts: as this reader chose, or else as the page's language is read. */
export function useTimeFromRight(): boolean {
  const locale = useLocale();
  const { time_axis } = usePreferences().preferences;
  return time_axis === null ? directionOf(locale) === "rtl" : time_axis === "from_right";
}

/** The marketplace's zone: its days begin and end there, and every moment is written on its clock. */
export function useZone(): string {
  return useMe().data?.time_zone ?? "UTC";
}
