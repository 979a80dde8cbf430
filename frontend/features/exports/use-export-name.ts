"use client";
import { useLocale } from "next-intl";
import type { Export } from "@/api/types";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

/** What a file holds, in the reader's words. */
export function useExportName(): (file: Export) => string {
  const locale = useLocale();
  const view = useView();
  return ({ title, query }) => {
    const [from] = query.from ?? [];
    const [to] = query.to ?? [];
    const days = from && to ? formatRange(from, to, view) : "";
    return [title[locale], days].filter(Boolean).join(" · ");
  };
}
