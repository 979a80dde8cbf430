"use client";
import type { SeriesQuery } from "@/api/questions";
import type { Series } from "@/api/types";
import { groupByMeasure } from "@/lib/plot/shape";
import { useAddress } from "@/state/explorer/address";
import { TablePane } from "../explorer/table-pane";
import { Empty } from "../states/empty";
import { MetricPlot } from "./metric-plot";

interface Props {
  series: readonly Series[];
  watermark: string | null;
  query: SeriesQuery;
  shape: "area" | "bar";
  waiting: boolean;
}

/** The very same figures as a chart or as a table, each currency on its own. */
export function MetricBody({ series, watermark, query, shape, waiting }: Props) {
  const { pane } = useAddress().address;
  if (!series.some(({ points }) => points.some(({ value }) => value !== null))) {
    return (
      <div className="chart-plot grid place-items-center overflow-auto">
        <Empty />
      </div>
    );
  }
  const groups = groupByMeasure(series);
  return (
    <div className="answer" data-waiting={waiting}>
      {groups.map((group) => (
        <div key={group.measures[0].currency}>
          {pane === "table" ? (
            <TablePane group={group} query={query} />
          ) : (
            <MetricPlot group={group} watermark={watermark} query={query} shape={shape} />
          )}
        </div>
      ))}
    </div>
  );
}
