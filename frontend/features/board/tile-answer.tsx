"use client";
import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { Skeleton } from "@/components/ui/skeleton";
import { formatRange } from "@/lib/format/day";
import { useDays } from "@/state/question";
import { useAddress } from "@/state/use-address";
import { useMetricsAnswer } from "@/state/use-answers";
import { useCut } from "@/state/use-cut";
import { useNames } from "@/state/use-names";
import { useView } from "@/state/use-view";
import { ChangeMark } from "../change-mark";
import { Answer } from "../explorer/answer";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";

/** A pinned view's figures: what they count, of which days, and the chart or table of the view. */
export function TileAnswer() {
  const t = useTranslations("explorer");
  const view = useView();
  const names = useNames();
  const days = useDays();
  const cut = useCut();
  const { metric } = useAddress().address;
  const { data, error, isPlaceholderData, refetch } = useMetricsAnswer();
  const [only] = data?.series ?? [];
  if (error && (!data || isPlaceholderData)) {
    return <Problem error={error} onRetry={refetch} className="plot state-plain" />;
  }
  return (
    <>
      <div className="tile-facts">
        <p className="text-xs text-muted">
          {names.metric(metric)}
          {days ? ` · ${formatRange(days.from, days.to, view)}` : null}
        </p>
        {only && data?.series.length === 1 ? (
          <p className="tile-total">
            <Figure value={only.total} measure={only} view={view} missing={t("noValue")} />
            {only.previous ? <ChangeMark change={only.previous.change} /> : null}
          </p>
        ) : null}
      </div>
      {data ? (
        <Answer series={data.series} cut={cut} waiting={isPlaceholderData} />
      ) : (
        <Skeleton className="plot" />
      )}
      {data ? <Warnings warnings={data.warnings} /> : null}
    </>
  );
}
