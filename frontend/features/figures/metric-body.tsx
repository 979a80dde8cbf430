"use client";
import type { Series } from "@/api/types";
import type { Cut } from "@/api/use-metrics";
import { groupByMeasure } from "@/lib/plot/shape";
import { useAddress } from "@/state/use-address";
import { TablePane } from "../explorer/table-pane";
import { Empty } from "../states/empty";
import { MetricPlot } from "./metric-plot";

interface Props {
  series: readonly Series[];
  watermark: string | null;
  cut: Cut;
  shape: "area" | "bar";
  waiting: boolean;
}

/** The very same figures as a chart or as a table, each currency on its own. */
export function MetricBody({ series, watermark, cut, shape, waiting }: Props) {
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
            <TablePane group={group} cut={cut} />
          ) : (
            <MetricPlot group={group} watermark={watermark} cut={cut} shape={shape} />
          )}
        </div>
      ))}
    </div>
  );
}
