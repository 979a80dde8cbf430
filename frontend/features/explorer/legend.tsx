"use client";
import { useTranslations } from "next-intl";
import type { Series } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { formatRange } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { keyOf, type Mark } from "@/lib/plot/shape";
import { useBaseline } from "@/state/explorer/series-query";
import { useNames, useSeriesName } from "@/state/shell/names";
import { useTimeFromRight, useView } from "@/state/shell/view";
import { Swatch } from "./swatch";

interface Props {
  series: readonly Series[];
  marks: readonly Mark[];
  onTotal: (series: Series) => void;
  /** The keys of series that are not drawn, and a press on one's colour. */
  hidden?: readonly string[];
  onToggle?: (key: string) => void;
}

/** Which colour is which series, with its total; a total opens its rows. */
export function Legend({ series, marks, onTotal, hidden = [], onToggle }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const names = useNames();
  const name = useSeriesName();
  const [only] = series;
  const previous = series.length === 1 ? only?.previous : null;
  const timeFromRight = useTimeFromRight();
  const baseline = useBaseline();
  const twoAxes = marks.some(({ axis }) => axis === 1);
  return (
    <ul className="legend">
      {series.map((one, position) => (
        <li key={keyOf(one)} data-series={keyOf(one)}>
          {onToggle && series.length > 1 ? (
            <label className="legend-toggle" title={t("toggle", { series: name(one) })}>
              <input
                type="checkbox"
                className="sr-only"
                aria-label={t("toggle", { series: name(one) })}
                checked={!hidden.includes(keyOf(one))}
                onChange={() => onToggle(keyOf(one))}
              />
              <Swatch mark={marks[position]} />
            </label>
          ) : null}
          <button
            type="button"
            className="legend-item"
            title={names.definition(one.metric)}
            onClick={() => onTotal(one)}
          >
            {onToggle && series.length > 1 ? null : <Swatch mark={marks[position]} />}
            <span>
              {name(one)}
              {twoAxes ? (
                <span className="text-muted">
                  {" "}
                  {t((marks[position]?.axis === 1) === timeFromRight ? "leftAxis" : "rightAxis")}
                </span>
              ) : null}
            </span>
            <Figure value={one.total} measure={one} view={view} missing={t("noValue")} />
          </button>
          {one.published_total === null ? null : (
            <p className="text-xs text-muted" data-published={one.published_total}>
              {t("cellPublished", { figure: formatValue(one.published_total, one, view) })}
            </p>
          )}
        </li>
      ))}
      {previous && only ? (
        <li className="legend-item">
          <span className="swatch swatch-previous" />
          <span className="text-muted">
            {t("previousRange", {
              compare: baseline?.compare ?? "previous",
              range: formatRange(previous.start, previous.end, view),
            })}
          </span>
          <Figure value={previous.total} measure={only} view={view} missing={t("noValue")} />
        </li>
      ) : null}
    </ul>
  );
}
