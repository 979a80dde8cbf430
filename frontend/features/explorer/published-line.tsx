"use client";
import { useTranslations } from "next-intl";
import type { Series } from "@/api/types";
import { formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

interface Props {
  series: Series;
  value: string | null;
}

/** In a tip, what was published where it is not what is known now. */
export function PublishedLine({ series, value }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  if (value === null) return null;
  return (
    <div className="text-muted" data-published={value}>
      <dt>{t("wasPublished")}</dt>
      <dd>{formatValue(value, series, view)}</dd>
    </div>
  );
}
