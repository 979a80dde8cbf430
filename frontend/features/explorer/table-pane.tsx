"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SeriesQuery } from "@/api/questions";
import type { Point } from "@/api/types";
import { formatRange } from "@/lib/format/day";
import type { PlotGroup } from "@/lib/plot/shape";
import { useDrill } from "@/state/explorer/drill";
import { usePeriods } from "@/state/explorer/periods";
import { useMetricNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ExpectedRows } from "../forecast/expected-rows";
import { useExpected } from "../forecast/use-expected";
import { moveFocus } from "./move-focus";
import { TableHead } from "./table-head";
import { PeriodRow, TotalRow } from "./table-rows";

const STEP = 60;

interface Props {
  group: PlotGroup;
  query: SeriesQuery;
  onDown?: (point: Point) => void;
}

/** The chart's very points and totals as a table, newest first. Arrow keys move over its cells. */
export function TablePane({ group, query, onDown }: Props) {
  const t = useTranslations("explorer");
  const view = useView();
  const metricNames = useMetricNames();
  const drill = useDrill();
  const periods = usePeriods(query.grain);
  const [shown, setShown] = useState(STEP);
  const { series } = group;
  const expected = useExpected(series, query);
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
            {t("tableLabel", { metric: metricNames(query), range })}
          </caption>
          <TableHead series={series} />
          <tbody>
            <TotalRow series={series} range={range} onDrill={drill} />
            <ExpectedRows series={series} expected={expected} period={periods.full} />
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
