"use client";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { dateTag, type View } from "@/lib/format/view";

/** Gives the UI kit the reader's language, digits, direction and calendar. */
export function ReaderLocale({ view, children }: { view: View; children: ReactNode }) {
  return <I18nProvider locale={dateTag(view)}>{children}</I18nProvider>;
}
