"use client";
import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { formatRange } from "@/lib/format/day";
import { useDays } from "@/state/question";
import { useMetricsAnswer } from "@/state/use-answers";
import { useCut } from "@/state/use-cut";
import { useMetricNames } from "@/state/use-metric-names";
import { useNames } from "@/state/use-names";
import { useView } from "@/state/use-view";
import { ChangeMark } from "../change-mark";
import { Shown } from "../explorer/shown";
import { ExplorerExport } from "../exports/explorer-export";

/** A pinned view's figures: what they count, of which days, their file, and the chart or table of the view. */
export function TileAnswer({ name }: { name: string }) {
  const t = useTranslations("explorer");
  const view = useView();
  const metricNames = useMetricNames();
  const { better } = useNames();
  const days = useDays();
  const cut = useCut();
  const { data } = useMetricsAnswer();
  const [only] = data?.series ?? [];
  return (
    <>
      <div className="tile-facts">
        <p className="text-xs text-muted">
          {metricNames(cut)}
          {days ? ` · ${formatRange(days.from, days.to, view)}` : null}
        </p>
        {only && data?.series.length === 1 ? (
          <p className="tile-total">
            <Figure value={only.total} measure={only} view={view} missing={t("noValue")} />
            {only.previous ? (
              <ChangeMark change={only.previous.change} better={better(only.metric)} />
            ) : null}
          </p>
        ) : null}
        <ExplorerExport of={name} />
      </div>
      <Shown />
    </>
  );
}
