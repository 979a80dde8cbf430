"use client";
import { useTranslations } from "next-intl";
import type { WholeReport } from "@/api/types";
import { Segmented } from "@/components/ui/segmented";
import { moneyName } from "@/lib/format/value";
import { PANES } from "@/state/explorer/parsers";
import { usePublishedAddress } from "@/state/lists/published";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { MonthChart } from "./month-chart";
import { MonthTable } from "./month-table";

/** What a month is drawn by, as charts or as tables of the same days. A day leads to its own report. */
export function MonthCharts({ charts }: { charts: WholeReport["charts"] }) {
  const t = useTranslations("published");
  const explorer = useTranslations("explorer");
  const names = useNames();
  const view = useView();
  const { address, setAddress } = usePublishedAddress();
  const openDay = (day: string) => setAddress({ grain: "day", status: null, report: day });
  const Pane = address.pane === "table" ? MonthTable : MonthChart;
  return (
    <section className="flex flex-col gap-4" aria-labelledby="month-charts">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="month-charts" className="text-sm font-medium">
          {t("byDay")}
        </h3>
        <Segmented
          label={explorer("pane")}
          options={PANES.map((value) => ({ value, label: explorer(value) }))}
          value={address.pane}
          onChange={(pane) => setAddress({ pane })}
        />
      </div>
      {charts.map((figure) => (
        <div
          key={`${figure.metric} ${figure.currency}`}
          data-month-figure={figure.metric}
          data-currency={figure.currency}
        >
          <h4 className="mb-1 flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] font-medium">
            {names.metric(figure.metric)}
            {figure.currency === null ? null : (
              <span className="text-xs font-normal text-muted">
                {moneyName(figure.currency, view)}
              </span>
            )}
          </h4>
          <Pane figure={figure} onDay={openDay} />
        </div>
      ))}
    </section>
  );
}
