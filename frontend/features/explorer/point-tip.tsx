"use client";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Annotation, Point, Series } from "@/api/types";
import { formatValue } from "@/lib/format/value";
import { publishedAt } from "@/lib/plot/published";
import { keyOf, type Mark } from "@/lib/plot/shape";
import { useNames, useSeriesName } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { PublishedLine } from "./published-line";
import { Swatch } from "./swatch";
import { type Meaning, TipFoot } from "./tip-foot";

interface Props {
  series: readonly Series[];
  /** Everything recorded before this moment is in the figures. */
  watermark: string | null;
  marks: readonly Mark[];
  index: number;
  period: (point: Point) => string;
  notes?: readonly Annotation[];
}

/** The exact figures of one x position, in the order that they are drawn, what they count, and how complete they are. */
export function PointTip({ series, watermark, marks, index, period, notes = [] }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const names = useNames();
  const name = useSeriesName();
  const point = series[0]?.points[index];
  if (!point) return null;
  const write = (one: Series, value: string | null) =>
    value === null && one.known ? t("noValue") : formatValue(value, one, view);
  const [only] = series;
  const metrics = [...new Set(series.map(({ metric }) => metric))];
  const meanings = metrics.map(
    (metric): Meaning => ({
      of: metrics.length > 1 ? names.metric(metric) : null,
      text: names.definition(metric),
    }),
  );
  const before = series.length === 1 ? only?.previous?.points[index] : undefined;
  return (
    <div className="chart-tip">
      <p className="chart-tip-head">
        {period(point)}
        {point.partial ? <span className="badge">{t("unfinished")}</span> : null}
      </p>
      <dl>
        {series.map((one, position) => (
          <Fragment key={keyOf(one)}>
            <div>
              <dt>
                <Swatch mark={marks[position]} />
                {name(one)}
              </dt>
              <dd>{write(one, one.points[index]?.value ?? null)}</dd>
            </div>
            <PublishedLine series={one} value={publishedAt(one, index)} />
          </Fragment>
        ))}
        {before && only ? (
          <div>
            <dt className="text-muted">
              <span className="swatch swatch-previous" />
              {period(before)}
            </dt>
            <dd>{write(only, before.value)}</dd>
          </div>
        ) : null}
      </dl>
      {notes.map(({ id, text }) => (
        <p key={id} className="chart-tip-note">
          <bdi>{text}</bdi>
        </p>
      ))}
      <TipFoot meanings={meanings} watermark={watermark} />
    </div>
  );
}
