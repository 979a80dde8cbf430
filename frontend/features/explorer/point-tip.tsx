"use client";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Annotation, Point, Series } from "@/api/types";
import { formatValue } from "@/lib/format/value";
import { publishedAt } from "@/lib/plot/published";
import { type Expected, keyOf, type Mark, type PlotRow } from "@/lib/plot/shape";
import { useNames, useSeriesName } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ExpectedTip } from "../forecast/expected-tip";
import { PublishedLine } from "./published-line";
import { Swatch } from "./swatch";
import { type Meaning, TipFoot } from "./tip-foot";

interface Props {
  series: readonly Series[];
  /** What is expected behind the series' own points, and the x position that it is of. */
  expected?: readonly Expected[];
  row?: PlotRow;
  /** Everything recorded before this moment is in the figures. */
  watermark: string | null;
  marks: readonly Mark[];
  index: number;
  period: (point: Pick<Point, "start" | "end">) => string;
  notes?: readonly Annotation[];
}

/** The exact figures of one x position, in the order that they are drawn, what they count, and how complete they are. */
export function PointTip(props: Props) {
  const { series, expected = [], row, watermark, marks, index, period, notes = [] } = props;
  const t = useTranslations("explorer");
  const view = useView();
  const names = useNames();
  const name = useSeriesName();
  const point = series[0]?.points[index];
  if (!point) return row ? <ExpectedTip {...{ series, expected, marks, row, period }} /> : null;
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
