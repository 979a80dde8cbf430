"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SeriesQuery } from "@/api/questions";
import { LaterChart } from "@/components/charts/later-chart";
import { directionOf } from "@/i18n/routing";
import { scaleOf } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import { moneyName } from "@/lib/format/value";
import { marksOf, type PlotGroup, plotRows } from "@/lib/plot/shape";
import { useDrill } from "@/state/explorer/drill";
import { usePeriods } from "@/state/explorer/periods";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { Hidden } from "../explorer/hidden";
import { Legend } from "../explorer/legend";
import { PointTip } from "../explorer/point-tip";

interface Props {
  group: PlotGroup;
  watermark: string | null;
  query: SeriesQuery;
  shape: "area" | "bar";
}

/** One group of series as a small chart; several have a legend. */
export function MetricPlot({ group, watermark, query, shape }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const names = useNames();
  const periods = usePeriods(query.grain);
  const drill = useDrill();
  const { drawn } = group;
  const rows = useMemo(() => plotRows(drawn), [drawn]);
  const marks = useMemo(() => marksOf(group), [group]);
  const [first] = drawn;
  const [start, end] = [rows[0]?.start, rows.at(-1)?.end];
  if (!first || !start || !end) return null;
  return (
    <div className="chart-plot">
      {first.currency ? <p className="axis-unit">{moneyName(first.currency, view)}</p> : null}
      <LaterChart
        label={t("chartLabel", {
          metric: names.metric(first.metric),
          range: formatRange(start, end, view),
        })}
        rows={rows}
        marks={marks}
        shape={drawn.length > 1 && shape === "bar" ? "stacked" : shape}
        withPrevious={drawn.length === 1 && first.previous !== null}
        rightToLeft={directionOf(view.locale) === "rtl"}
        tick={periods.tick}
        axes={[scaleOf(first, view)]}
        tip={(index) => (
          <PointTip
            series={drawn}
            watermark={watermark}
            marks={marks}
            index={index}
            period={periods.full}
          />
        )}
        onPoint={(position, index) => {
          const series = drawn[position];
          if (series) drill(series, index);
        }}
      />
      {drawn.length > 1 ? (
        <Legend series={drawn} marks={marks} onTotal={(series) => drill(series, null)} />
      ) : null}
      <Hidden group={group} />
    </div>
  );
}
