"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Point } from "@/api/types";
import type { Cut } from "@/api/use-metrics";
import { formatRange } from "@/lib/format/day";
import type { PlotGroup } from "@/lib/plot/shape";
import { useDrill } from "@/state/use-drill";
import { useMetricNames } from "@/state/use-metric-names";
import { usePeriods } from "@/state/use-periods";
import { useView } from "@/state/use-view";
import { moveFocus } from "./move-focus";
import { TableHead } from "./table-head";
import { PeriodRow, TotalRow } from "./table-rows";

const STEP = 60;

interface Props {
  group: PlotGroup;
  cut: Cut;
  onDown?: (point: Point) => void;
}

/** The chart's very points and totals as a table, newest first. Arrow keys move over its cells. */
export function TablePane({ group, cut, onDown }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const metricNames = useMetricNames();
  const drill = useDrill();
  const periods = usePeriods(cut.grain);
  const [shown, setShown] = useState(STEP);
  const { series } = group;
  const points = series[0]?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const newest = points.map((_, index) => points.length - 1 - index).slice(0, shown);
  const left = points.length - newest.length;
  const range = formatRange(first.start, last.end, view);
  return (
    <>
      <div className="table-scroll">
        <table className="figures" onKeyDown={moveFocus}>
          <caption className="sr-only">
            {t("tableLabel", { metric: metricNames(cut), range })}
          </caption>
          <TableHead series={series} />
          <tbody>
            <TotalRow series={series} range={range} onDrill={drill} />
            {newest.map((index) => (
              <PeriodRow
                key={points[index]?.start}
                series={series}
                index={index}
                period={periods.full}
                onDrill={drill}
                onDown={onDown}
              />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 ? (
        <button type="button" className="button mt-3" onClick={() => setShown(shown + STEP)}>
          {t("more", { count: Math.min(STEP, left) })}
        </button>
      ) : null}
    </>
  );
}
