"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Series } from "@/api/types";
import { formatParts, formatValue } from "@/lib/format/value";
import { useSeriesName } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { NoValue } from "../lists/no-value";

interface DrillProps {
  series: Series;
  value: string | null;
  /** What was published, where late facts have changed it since. */
  published: string | null;
  period: string;
  onDrill: () => void;
}

/** A figure that opens its rows. Where there is no value there is nothing to open. */
export function DrillCell({ series, value, published, period, onDrill }: DrillProps) {
  const t = useTranslations("explorer");
  const view = useView();
  const name = useSeriesName();
  if (value === null) return <PlainCell series={series} value={null} />;
  const shown = formatValue(value, series, view);
  return (
    <td>
      <button
        type="button"
        className="cell-button"
        data-value={value}
        aria-label={t("drill", { value: shown, series: name(series), period })}
        onClick={onDrill}
      >
        <bdi>{formatParts(value, series, view).number}</bdi>
      </button>
      {published === null ? null : (
        <p className="text-xs text-muted" data-published={published}>
          {t("cellPublished", { figure: formatValue(published, series, view) })}
        </p>
      )}
    </td>
  );
}

interface PlainProps {
  series: Series;
  value: string | null;
  children?: ReactNode;
}

export function PlainCell({ series, value, children }: PlainProps) {
  const view = useView();
  return (
    <td className="text-muted">
      {value === null ? <NoValue /> : <bdi>{formatParts(value, series, view).number}</bdi>}
      {children}
    </td>
  );
}
