"use client";
import { useTranslations } from "next-intl";
import { useReconciliation } from "@/api/reconciliation";
import { Skeleton } from "@/components/ui/skeleton";
import { formatClock, formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { CheckPanel } from "./check-panel";
import { OutcomeMark } from "./outcome-mark";

/** One comparison of the books, check by check. */
export function Checks({ number }: { number: number }) {
  const t = useTranslations("reconciliation");
  const view = useView();
  const zone = useZone();
  const { data, error, refetch } = useReconciliation(number);
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-96 w-full" />;
  return (
    <>
      <p
        className="flex flex-wrap items-center gap-3 text-sm"
        role="status"
        data-outcome={data.outcome}
      >
        <OutcomeMark breaks={data.breaks} />
        <span className="text-muted">
          {t("comparedAt", { at: formatMomentOfYear(data.at, view, zone) })}
          {data.watermark === null
            ? null
            : ` · ${t("completeTo", { time: formatClock(data.watermark, view, zone) })}`}
          {` · ${t("took", { milliseconds: data.took_ms })}`}
        </span>
      </p>
      <ul className="grid grid-cols-1 gap-3 xl:grid-cols-2">
        {data.checks.map((check) => (
          <CheckPanel key={check.check} check={check} />
        ))}
      </ul>
    </>
  );
}
