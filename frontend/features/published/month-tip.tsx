"use client";
import { useTranslations } from "next-intl";
import type { DrawnFigure } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { differsNow } from "@/lib/plot/month";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { TipFoot } from "../explorer/tip-foot";
import { ReportStatus } from "./report-status";

interface Props {
  figure: DrawnFigure;
  index: number;
}

/** The exact figure of one day as it was published, and what it is now where it differs. */
export function MonthTip({ figure, index }: Props) {
  const t = useTranslations("published");
  const explorer = useTranslations("explorer");
  const names = useNames();
  const view = useView();
  const day = figure.days[index];
  if (!day) return null;
  return (
    <div className="chart-tip">
      <p className="chart-tip-head">
        {formatDay(day.day, view)}
        {day.status === "sealed" ? null : <ReportStatus state={day.status} />}
      </p>
      <dl>
        {day.value === null ? null : (
          <div>
            <dt>{explorer("wasPublished")}</dt>
            <dd data-published={day.value}>{formatValue(day.value, figure, view)}</dd>
          </div>
        )}
        {differsNow(day) ? (
          <div>
            <dt>{t("now")}</dt>
            <dd data-now={day.now}>{formatValue(day.now, figure, view)}</dd>
          </div>
        ) : null}
      </dl>
      <TipFoot meanings={[{ of: null, text: names.definition(figure.metric) }]} watermark={null} />
    </div>
  );
}
