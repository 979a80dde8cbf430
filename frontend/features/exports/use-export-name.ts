"use client";
import { useLocale } from "next-intl";
import { use } from "react";
import { RANKED } from "@/api/questions";
import type { Export } from "@/api/types";
import { formatRange } from "@/lib/format/day";
import { NamesContext } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

/** What a file holds, in the reader's words. */
export function useExportName(): (file: Export) => string {
  const locale = useLocale();
  const view = useView();
  const names = use(NamesContext);
  const limitedTo = ({ query }: Export) =>
    RANKED.flatMap((by) => (query[by] ?? []).map((slug) => names?.member(by, slug) ?? slug));
  return (file) => {
    const { title, query } = file;
    const [from] = query.from ?? [];
    const [to] = query.to ?? [];
    const days = from && to ? formatRange(from, to, view) : "";
    return [title[locale], ...limitedTo(file), days].filter(Boolean).join(" · ");
  };
}
