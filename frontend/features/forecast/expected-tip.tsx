"use client";
import { useTranslations } from "next-intl";
import type { Point, Series } from "@/api/types";
import { formatValue } from "@/lib/format/value";
import { type Expected, keyOf, type Mark, type PlotRow } from "@/lib/plot/shape";
import { useSeriesName } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { Swatch } from "../explorer/swatch";
import { useBand } from "./use-band";

interface Props {
  series: readonly Series[];
  expected: readonly Expected[];
  marks: readonly Mark[];
  row: PlotRow;
  period: (row: Pick<Point, "start" | "end">) => string;
}

/** What is expected of one x position that is to come, with the band of four in five cases. */
export function ExpectedTip({ series, expected, marks, row, period }: Props) {
  const t = useTranslations("forecast");
  const view = useView();
  const name = useSeriesName();
  const bandOf = useBand();
  return (
    <div className="chart-tip">
      <p className="chart-tip-head">
        {period(row)}
        <span className="badge">{t("point")}</span>
      </p>
      <dl>
        {series.map((one, position) => {
          const point = expected[position]?.find(({ start }) => start === row.start);
          if (!point) return null;
          return (
            <div key={keyOf(one)}>
              <dt>
                <Swatch mark={marks[position]} />
                {name(one)}
              </dt>
              <dd>
                {formatValue(point.point, one, view)}
                <span className="block text-xs text-muted">
                  {t("band80")}: {bandOf(point.lower_80, point.upper_80, one)}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
