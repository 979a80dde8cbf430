"use client";
import { useTranslations } from "next-intl";
import { useReconciliation } from "@/api/reconciliation";
import type { Check } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatClock, formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { CheckPanel } from "./check-panel";
import { OutcomeMark } from "./outcome-mark";

/** One comparison of the books: whether it holds, the checks that found breaks, and those that agree in one line. */
export function Checks({ number }: { number: number }) {
  const t = useTranslations("reconciliation");
  const verdicts = useTranslations("verdicts");
  const view = useView();
  const zone = useZone();
  const { data, error, refetch } = useReconciliation(number);
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-96 w-full" />;
  const broken = data.checks.filter(({ breaks }) => breaks > 0);
  const agreeing = data.checks.filter(({ breaks }) => breaks === 0);
  return (
    <>
      <p
        className="flex flex-wrap items-center gap-3 text-sm"
        role="status"
        data-outcome={data.outcome}
      >
        <OutcomeMark breaks={data.breaks} />
        <span className="font-medium">{verdicts("books", { count: broken.length })}</span>
        <span className="text-muted">
          {t("comparedAt", { at: formatMomentOfYear(data.at, view, zone) })}
          {data.watermark === null
            ? null
            : ` · ${t("completeTo", { time: formatClock(data.watermark, view, zone) })}`}
          {` · ${t("took", { milliseconds: data.took_ms })}`}
        </span>
      </p>
      {broken.length === 0 ? null : <CheckPanels checks={broken} />}
      {agreeing.length === 0 ? null : (
        <details data-agreeing={agreeing.length}>
          <summary className="text-sm">
            {verdicts("agreeing", {
              count: agreeing.length,
              names: new Intl.ListFormat(view.locale).format(
                agreeing.map(({ check }) => t(`check_${check}`)),
              ),
            })}
          </summary>
          <CheckPanels checks={agreeing} />
        </details>
      )}
    </>
  );
}

function CheckPanels({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="mt-2 grid grid-cols-1 gap-3 xl:grid-cols-2">
      {checks.map((check) => (
        <CheckPanel key={check.check} check={check} />
      ))}
    </ul>
  );
}
