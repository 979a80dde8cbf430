"use client";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Point, Series } from "@/api/types";
import { publishedAt } from "@/lib/plot/published";
import { keyOf } from "@/lib/plot/shape";
import { SeriesChange } from "../series-change";
import { DrillCell, PlainCell } from "./table-cells";

type Drill = (series: Series, index: number | null) => void;

interface PeriodProps {
  series: readonly Series[];
  index: number;
  period: (point: Point) => string;
  onDrill: Drill;
  /** Goes into the period, where it has finer ones. */
  onDown?: (point: Point) => void;
}

/** One period's figures. Its name leads into its finer periods, a figure to its rows. */
export function PeriodRow({ series, index, period, onDrill, onDown }: PeriodProps) {
  const t = useTranslations("explorer");
  const point = series[0]?.points[index];
  if (!point) return null;
  return (
    <tr data-period={point.start}>
      <th scope="row">
        {onDown ? (
          <button
            type="button"
            className="link"
            aria-label={t("into", { period: period(point) })}
            onClick={() => onDown(point)}
          >
            {period(point)}
          </button>
        ) : (
          period(point)
        )}
        {point.partial ? <span className="badge ms-2">{t("unfinished")}</span> : null}
      </th>
      {series.map((one) => (
        <Fragment key={keyOf(one)}>
          <DrillCell
            series={one}
            value={one.points[index]?.value ?? null}
            published={publishedAt(one, index)}
            period={period(point)}
            onDrill={() => onDrill(one, index)}
          />
          {one.previous ? (
            <PlainCell series={one} value={one.previous.points[index]?.value ?? null} />
          ) : null}
        </Fragment>
      ))}
    </tr>
  );
}

interface TotalProps {
  series: readonly Series[];
  range: string;
  onDrill: Drill;
}

/** The totals that the server worked out by each metric's kind. */
export function TotalRow({ series, range, onDrill }: TotalProps) {
  const t = useTranslations("explorer");
  return (
    <tr className="total" data-period="total">
      <th scope="row">{t("total")}</th>
      {series.map((one) => (
        <Fragment key={keyOf(one)}>
          <DrillCell
            series={one}
            value={one.total}
            published={publishedAt(one, null)}
            period={range}
            onDrill={() => onDrill(one, null)}
          />
          {one.previous ? (
            <PlainCell series={one} value={one.previous.total}>
              <SeriesChange series={one} />
            </PlainCell>
          ) : null}
        </Fragment>
      ))}
    </tr>
  );
}
