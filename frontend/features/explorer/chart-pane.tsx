"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SeriesQuery } from "@/api/questions";
import { SeriesChart } from "@/components/charts/series-chart";
import { scaleOf } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import { marksOf, type PlotGroup, plotRows } from "@/lib/plot/shape";
import { useAddress } from "@/state/explorer/address";
import { useDrill } from "@/state/explorer/drill";
import { leadsDown, useGoDown } from "@/state/explorer/levels";
import { useAnnotationsByPeriod, usePeriods } from "@/state/explorer/periods";
import { useMetricNames } from "@/state/shell/names";
import { useTimeFromRight, useView } from "@/state/shell/view";
import { AxisUnits } from "./axis-units";
import { Hidden } from "./hidden";
import { Legend } from "./legend";
import { PointTip } from "./point-tip";

interface Props {
  group: PlotGroup;
  watermark: string | null;
  query: SeriesQuery;
}

/** One group of series as a chart, its legend, and a note on what is not drawn. */
export function ChartPane({ group, watermark, query }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const timeFromRight = useTimeFromRight();
  const metricNames = useMetricNames();
  const periods = usePeriods(query.grain);
  const drill = useDrill();
  const goDown = useGoDown(query.grain);
  const { shape } = useAddress().address;
  const { drawn } = group;
  const rows = useMemo(() => plotRows(drawn), [drawn]);
  const marks = useMemo(() => marksOf(group), [group]);
  const noted = useAnnotationsByPeriod(rows);
  const [first] = drawn;
  const [start, end] = [rows[0]?.start, rows.at(-1)?.end];
  if (!first || !start || !end) return null;
  const alone = query.also.length === 0;
  const stacks = alone && (first.kind === "flow" || first.kind === "stock");
  const drawnAs = shape === "stacked" && !stacks ? "bar" : shape;
  const down = leadsDown(query.grain);
  return (
    <>
      <AxisUnits measures={group.measures} />
      <SeriesChart
        label={t(down ? "chartDown" : "chartLabel", {
          metric: metricNames(query),
          range: formatRange(start, end, view),
        })}
        rows={rows}
        marks={marks}
        shape={drawnAs === "area" && !alone ? "line" : drawnAs}
        noted={[...noted.keys()]}
        withPrevious={drawn.length === 1 && first.previous !== null}
        rightToLeft={timeFromRight}
        tick={periods.tick}
        axes={group.measures.flatMap((measure) => (measure ? [scaleOf(measure, view)] : []))}
        tip={(index) => (
          <PointTip
            series={drawn}
            watermark={watermark}
            marks={marks}
            index={index}
            period={periods.full}
            notes={noted.get(index)}
          />
        )}
        together={drawn.length === 1 || (down && query.split === undefined)}
        onPoint={(position, index) => {
          const series = drawn[position];
          const point = series?.points[index];
          if (series && point) down ? goDown(point, series) : drill(series, index);
        }}
      />
      <Legend series={drawn} marks={marks} onTotal={(series) => drill(series, null)} />
      <Hidden group={group} />
    </>
  );
}
