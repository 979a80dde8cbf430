"use client";
import type { SeriesQuery } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import type { Point, Series } from "@/api/types";
import { groupByMeasure } from "@/lib/plot/shape";
import { asShown } from "@/lib/plot/shown";
import { useAddress } from "@/state/explorer/address";
import { leadsDown, useGoDown } from "@/state/explorer/levels";
import { useNames } from "@/state/shell/names";
import { areUnknown, Empty } from "../states/empty";
import { ChartPane } from "./chart-pane";
import { TablePane } from "./table-pane";

/** Whether an answer has any value, on days that facts reach back to. */
function reaches(series: readonly Series[], firstDay: string | null): boolean {
  const reached = ({ end, value }: Point) =>
    value !== null && (firstDay === null || end >= firstDay);
  return series.some(({ points }) => points.some(reached));
}

interface Props {
  series: readonly Series[];
  watermark: string | null;
  query: SeriesQuery;
  waiting: boolean;
}

/** The answer as charts or as tables. What shares no axis stands apart: amounts of two currencies, more than two units. */
export function Answer({ series, watermark, query, waiting }: Props) {
  const names = useNames();
  const { address } = useAddress();
  const { data: catalog } = useCatalog();
  const goDown = useGoDown(query.grain);
  if (areUnknown(series) || !reaches(series, catalog?.first_day ?? null)) {
    return (
      <div className="plot grid place-items-center">
        <Empty of={series} />
      </div>
    );
  }
  const groups = groupByMeasure(series.map(asShown));
  const alone = query.also.length === 0;
  return (
    <div className="answer" data-waiting={waiting}>
      {groups.map((group) => {
        const [{ currency, unit }] = group.measures;
        return (
          <div key={`${unit} ${currency}`}>
            {alone && groups.length > 1 && currency ? (
              <h3 className="mb-2 text-sm font-medium">{names.currency(currency)}</h3>
            ) : null}
            {address.pane === "table" ? (
              <TablePane
                group={group}
                query={query}
                onDown={leadsDown(query.grain) ? goDown : undefined}
              />
            ) : (
              <ChartPane group={group} watermark={watermark} query={query} />
            )}
          </div>
        );
      })}
    </div>
  );
}
