"use client";
import { I18nProvider } from "@heroui/react/rac";
import type { ReactNode } from "react";
import { dateTag, type View } from "@/lib/format/view";

/** Tells the UI kit the reader's language, digits, direction and calendar. */
export function ReaderLocale({ view, children }: { view: View; children: ReactNode }) {
  return <I18nProvider locale={dateTag(view)}>{children}</I18nProvider>;
}
