"use client";
import { useTranslations } from "next-intl";
import type { Point, Series } from "@/api/types";
import { useCatalog } from "@/api/use-catalog";
import type { Cut } from "@/api/use-metrics";
import { groupByCurrency } from "@/lib/plot/shape";
import { useAddress } from "@/state/use-address";
import { useNames } from "@/state/use-names";
import { Empty } from "../states/empty";
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
  cut: Cut;
  waiting: boolean;
}

/** The answer as charts or as a table. Each currency stands alone: their amounts share no axis. */
export function Answer({ series, cut, waiting }: Props) {
  const t = useTranslations("explorer");
  const names = useNames();
  const { address } = useAddress();
  const { data: catalog } = useCatalog();
  if (!reaches(series, catalog?.first_day ?? null)) {
    return (
      <div className="plot grid place-items-center">
        <Empty />
      </div>
    );
  }
  const groups = groupByCurrency(series);
  const Pane = address.pane === "table" ? TablePane : ChartPane;
  return (
    <div className="answer" data-waiting={waiting}>
      {groups.map((group) => (
        <section key={group.currency} aria-label={group.currency ?? t("whole")}>
          {groups.length > 1 && group.currency ? (
            <h3 className="mb-2 text-sm font-medium">{names.currency(group.currency)}</h3>
          ) : null}
          <Pane group={group} cut={cut} />
        </section>
      ))}
    </div>
  );
}
