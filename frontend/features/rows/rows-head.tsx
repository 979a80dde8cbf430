"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Drill } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import { formatRange } from "@/lib/format/day";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

/** Which figure the rows are behind: its metric, days and members, with what it counts. */
export function RowsHead({ drill }: { drill: Drill }) {
  const t = useTranslations("filters");
  const locale = useLocale();
  const view = useView();
  const names = useNames();
  const { data } = useCatalog();
  const nameOf = (dimension: string, [first, ...more]: readonly string[]) =>
    first === undefined || more.length > 0
      ? t("count", { count: more.length + 1 })
      : names.member(dimension, first);
  const definition = data?.metrics.find(({ slug }) => slug === drill.metric)?.definition[locale];
  return (
    <header className="pe-10">
      <h2 className="text-base font-semibold">{names.metric(drill.metric)}</h2>
      <p className="mt-1 flex flex-wrap gap-1.5 text-sm text-muted">
        <span>{formatRange(drill.from, drill.to, view)}</span>
        {Object.entries(drill.members).map(([dimension, members]) => (
          <span key={dimension} className="badge">
            {names.dimension(dimension)}: {nameOf(dimension, members)}
          </span>
        ))}
        {drill.currency ? <span className="badge">{names.currency(drill.currency)}</span> : null}
      </p>
      <p className="mt-2 text-xs leading-5 text-muted">{definition}</p>
    </header>
  );
}
