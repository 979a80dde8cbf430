"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DrawnFigure } from "@/api/types";
import { SeriesChart } from "@/components/charts/series-chart";
import { scaleOf } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import { MONTH_MARKS, monthRows } from "@/lib/plot/month";
import { usePeriods } from "@/state/explorer/periods";
import { useNames } from "@/state/shell/names";
import { useTimeFromRight, useView } from "@/state/shell/view";
import { MonthLegend } from "./month-legend";
import { MonthTip } from "./month-tip";

interface Props {
  figure: DrawnFigure;
  onDay: (day: string) => void;
}

/** One figure of a month, a bar for each day as it was published. */
export function MonthChart({ figure, onDay }: Props) {
  const t = useTranslations("published");
  const names = useNames();
  const view = useView();
  const timeFromRight = useTimeFromRight();
  const periods = usePeriods("day");
  const { days } = figure;
  const rows = useMemo(() => monthRows(days), [days]);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <div className="chart-plot">
      <SeriesChart
        label={t("monthLabel", {
          metric: names.metric(figure.metric),
          range: formatRange(first.day, last.day, view),
        })}
        rows={rows}
        marks={MONTH_MARKS}
        shape="stacked"
        withPrevious={false}
        rightToLeft={timeFromRight}
        tick={periods.tick}
        axes={[scaleOf(figure, view)]}
        together
        tip={(index) => <MonthTip figure={figure} index={index} />}
        onPoint={(_, index) => {
          const day = days[index];
          if (day && day.status !== "open") onDay(day.day);
        }}
      />
      <MonthLegend days={days} />
    </div>
  );
}
