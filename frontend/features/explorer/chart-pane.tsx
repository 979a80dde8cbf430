"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Cut } from "@/api/use-metrics";
import { LaterChart } from "@/components/charts/later-chart";
import { directionOf } from "@/i18n/routing";
import { scaleOf } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import { marksOf, type PlotGroup, plotRows } from "@/lib/plot/shape";
import { leadsDown } from "@/state/levels";
import { useAddress } from "@/state/use-address";
import { useDrill } from "@/state/use-drill";
import { useGoDown } from "@/state/use-go-down";
import { useMetricNames } from "@/state/use-metric-names";
import { useNoted } from "@/state/use-noted";
import { usePeriods } from "@/state/use-periods";
import { useView } from "@/state/use-view";
import { AxisUnits } from "./axis-units";
import { Hidden } from "./hidden";
import { Legend } from "./legend";
import { PointTip } from "./point-tip";

interface Props {
  group: PlotGroup;
  watermark: string | null;
  cut: Cut;
}

/** One group of series as a chart, its legend, and a note on what is not drawn. */
export function ChartPane({ group, watermark, cut }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const metricNames = useMetricNames();
  const periods = usePeriods(cut.grain);
  const drill = useDrill();
  const goDown = useGoDown(cut.grain);
  const { shape } = useAddress().address;
  const { drawn } = group;
  const rows = useMemo(() => plotRows(drawn), [drawn]);
  const marks = useMemo(() => marksOf(group), [group]);
  const noted = useNoted(rows);
  const [first] = drawn;
  const [start, end] = [rows[0]?.start, rows.at(-1)?.end];
  if (!first || !start || !end) return null;
  const alone = cut.also.length === 0;
  const stacks = alone && (first.kind === "flow" || first.kind === "stock");
  const drawnAs = shape === "stacked" && !stacks ? "bar" : shape;
  const down = leadsDown(cut.grain);
  return (
    <>
      <AxisUnits measures={group.measures} />
      <LaterChart
        label={t(down ? "chartDown" : "chartLabel", {
          metric: metricNames(cut),
          range: formatRange(start, end, view),
        })}
        rows={rows}
        marks={marks}
        shape={drawnAs === "area" && !alone ? "line" : drawnAs}
        noted={[...noted.keys()]}
        withPrevious={drawn.length === 1 && first.previous !== null}
        rightToLeft={directionOf(view.locale) === "rtl"}
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
        together={drawn.length === 1 || (down && cut.split === undefined)}
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
