"use client";
import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { formatRange } from "@/lib/format/day";
import { useMetricsAnswer } from "@/state/explorer/answers";
import { useDays } from "@/state/explorer/question";
import { useSeriesQuery } from "@/state/explorer/series-query";
import { useMetricNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { Shown } from "../explorer/shown";
import { ExplorerExport } from "../exports/explorer-export";
import { FilterChips } from "../filters/filter-chips";
import { SharedCalendar } from "../filters/shared-calendar";
import { SeriesChange } from "../series-change";
import { TargetProgress } from "../targets/target-progress";
import { useTargetOf } from "../targets/use-target-of";

/** A pinned view's figures: what they count, of which days, their file, and the chart or table of the view. */
export function TileAnswer({ name }: { name: string }) {
  const t = useTranslations("explorer");
  const view = useView();
  const metricNames = useMetricNames();
  const days = useDays();
  const query = useSeriesQuery();
  const { data } = useMetricsAnswer();
  const [only] = data?.series ?? [];
  const targetOf = useTargetOf();
  const target = only && data?.series.length === 1 ? targetOf(only) : undefined;
  return (
    <>
      <div className="tile-facts">
        <p className="text-xs text-muted">
          {metricNames(query)}
          {days ? ` · ${formatRange(days.from, days.to, view)}` : null}
        </p>
        {only && data?.series.length === 1 ? (
          <p className="tile-total">
            <Figure value={only.total} measure={only} view={view} missing={t("noValue")} />
            <SeriesChange series={only} />
          </p>
        ) : null}
        {target ? <TargetProgress target={target} style="short" /> : null}
        <FilterChips fixed />
        <ExplorerExport of={name} />
        <SharedCalendar />
      </div>
      <Shown />
    </>
  );
}
