"use client";
import { useTranslations } from "next-intl";
import type { DrawnFigure } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatDay } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { differsNow } from "@/lib/plot/month";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { NoValue } from "../lists/no-value";
import { ReportStatus } from "./report-status";

interface Props {
  figure: DrawnFigure;
  onDay: (day: string) => void;
}

/** The chart's very days as a table, newest first. A day leads to its report. */
export function MonthTable({ figure, onDay }: Props) {
  const t = useTranslations("published");
  const explorer = useTranslations("explorer");
  const names = useNames();
  const view = useView();
  const label = t("dayTable", { metric: names.metric(figure.metric) });
  return (
    <ScrollRegion label={label} className="table-scroll month-days">
      <table className="figures">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {explorer("day")}
            </th>
            <th scope="col">{t("published")}</th>
            <th scope="col">{t("now")}</th>
          </tr>
        </thead>
        <tbody>
          {figure.days.toReversed().map((one) => (
            <tr
              key={one.day}
              data-day={one.day}
              data-status={one.status}
              className={differsNow(one) ? "font-medium" : undefined}
            >
              <th scope="row">
                {one.status === "open" ? (
                  formatDay(one.day, view)
                ) : (
                  <button type="button" className="link" onClick={() => onDay(one.day)}>
                    {formatDay(one.day, view)}
                  </button>
                )}
                {one.status === "sealed" ? null : (
                  <span className="ms-2">
                    <ReportStatus state={one.status} />
                  </span>
                )}
              </th>
              <td>
                {one.value === null ? (
                  <NoValue />
                ) : (
                  <bdi>{formatValue(one.value, figure, view)}</bdi>
                )}
              </td>
              <td>
                <bdi>{formatValue(one.now, figure, view)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
