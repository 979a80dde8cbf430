"use client";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import type { SeriesQuery } from "@/api/questions";
import type { Series } from "@/api/types";
import { SeriesChart } from "@/components/charts/series-chart";
import { scaleOf } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import type { Shape } from "@/lib/plot/layout";
import { type PlotGroup, withExpected } from "@/lib/plot/shape";
import { useAddress } from "@/state/explorer/address";
import { useDrill } from "@/state/explorer/drill";
import { leadsDown, useGoDown } from "@/state/explorer/levels";
import { useAnnotationsByPeriod, usePeriods } from "@/state/explorer/periods";
import { useMetricNames } from "@/state/shell/names";
import { useTimeFromRight, useView } from "@/state/shell/view";
import { useExpected } from "../forecast/use-expected";
import { AxisUnits } from "./axis-units";
import { ChartMenu } from "./chart-menu";
import { Hidden } from "./hidden";
import { Legend } from "./legend";
import { OnePoint } from "./one-point";
import { PointTip } from "./point-tip";
import { useVisibleSeries } from "./use-visible-series";

interface Props {
  group: PlotGroup;
  watermark: string | null;
  query: SeriesQuery;
}

/** One group of series as a chart, its legend, and a note on what is not drawn. A single point is a number. */
export function ChartPane({ group, watermark, query }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const timeFromRight = useTimeFromRight();
  const metricNames = useMetricNames();
  const periods = usePeriods(query.grain);
  const drill = useDrill();
  const goDown = useGoDown(query.grain);
  const { address, setAddress } = useAddress();
  const { visible, marks, allMarks, rows: came, hidden, toggle } = useVisibleSeries(group);
  const expected = useExpected(visible, query);
  const rows = useMemo(() => withExpected(came, expected), [came, expected]);
  const noted = useAnnotationsByPeriod(rows);
  const place = useRef<HTMLDivElement>(null);
  const { drawn } = group;
  const [first] = visible;
  const [start, end] = [came[0]?.start, came.at(-1)?.end];
  if (!first || !start || !end) return null;
  const down = leadsDown(query.grain);
  const title = `${metricNames(query)} · ${formatRange(start, end, view)}`;
  return (
    <>
      <AxisUnits measures={group.measures} />
      <div ref={place}>
        {rows.length === 1 ? (
          <OnePoint series={visible} onOpen={(series) => drill(series, 0)} />
        ) : (
          <SeriesChart
            label={t(down ? "chartDown" : "chartLabel", {
              metric: metricNames(query),
              range: formatRange(start, end, view),
            })}
            rows={rows}
            marks={marks}
            shape={drawnAs(address.shape, visible, query)}
            noted={[...noted.keys()]}
            withPrevious={drawn.length === 1 && first.previous !== null}
            rightToLeft={timeFromRight}
            tick={periods.tick}
            dated={periods.dated}
            axes={group.measures.flatMap((measure) => (measure ? [scaleOf(measure, view)] : []))}
            tip={(index) => (
              <PointTip
                series={visible}
                expected={expected}
                row={rows[index]}
                watermark={watermark}
                marks={marks}
                index={index}
                period={periods.full}
                notes={noted.get(index)}
              />
            )}
            together={drawn.length === 1 || (down && query.split === undefined)}
            onPoint={(position, index) => {
              const series = visible[position];
              const point = series?.points[index];
              if (series && point) down ? goDown(point, series) : drill(series, index);
            }}
            onBrush={(from, to) => {
              const [begin, finish] = [came[from]?.start, (came[to] ?? came.at(-1))?.end];
              if (begin && finish) {
                void setAddress({ from: begin, to: finish, range: null, levels: null });
              }
            }}
          />
        )}
      </div>
      <div className="chart-foot">
        <Legend
          series={drawn}
          marks={allMarks}
          onTotal={(series) => drill(series, null)}
          hidden={hidden}
          onToggle={toggle}
        />
        <ChartMenu place={place} title={title} series={visible} marks={marks} />
      </div>
      <Hidden group={group} />
    </>
  );
}

/** Only what adds up is stacked, and only one line has an area below it: not of a ratio, which is none of anything. */
function drawnAs(shape: Shape, series: readonly Series[], { also }: SeriesQuery): Shape {
  const addsUp = series.every(({ kind }) => kind === "flow" || kind === "stock");
  if (shape === "stacked") return addsUp && also.length === 0 ? "stacked" : "bar";
  if (shape === "area") return addsUp && series.length === 1 ? "area" : "line";
  return shape;
}
