"use client";
import { useTranslations } from "next-intl";
import type { Series } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { formatRange } from "@/lib/format/day";
import { useSeriesName } from "@/state/use-series-name";
import { useView } from "@/state/use-view";

interface Props {
  series: readonly Series[];
  onTotal: (series: Series) => void;
}

/** Which colour is which series, with its total; a total opens its rows. */
export function Legend({ series, onTotal }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const name = useSeriesName();
  const [only] = series;
  const previous = series.length === 1 ? only?.previous : null;
  return (
    <ul className="legend">
      {series.map((one, position) => (
        <li key={name(one)}>
          <button type="button" className="legend-item" onClick={() => onTotal(one)}>
            <span className="swatch" style={{ background: `var(--series-${position + 1})` }} />
            <span>{name(one)}</span>
            <Figure value={one.total} measure={one} view={view} missing={t("noValue")} />
          </button>
        </li>
      ))}
      {previous && only ? (
        <li className="legend-item">
          <span className="swatch swatch-previous" />
          <span className="text-muted">
            {t("previousRange", { range: formatRange(previous.start, previous.end, view) })}
          </span>
          <Figure value={previous.total} measure={only} view={view} missing={t("noValue")} />
        </li>
      ) : null}
    </ul>
  );
}
