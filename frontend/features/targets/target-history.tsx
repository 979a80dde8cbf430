"use client";
import { useTranslations } from "next-intl";
import { useTargetHistory } from "@/api/targets";
import type { Target } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { MoreButton } from "../lists/more-button";
import { Failed } from "../states/failed";

/** Who set a target at which value, when and why. */
export function TargetHistory({ target }: { target: Target }) {
  const t = useTranslations("targets");
  const view = useView();
  const answer = useTargetHistory(target.id);
  const changes = answer.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <section className="flex flex-col gap-3 border-t pt-4" aria-labelledby="target-history">
      <h3 id="target-history" className="text-sm font-medium">
        {t("history")}
      </h3>
      {answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : answer.data ? (
        <ul className="entries">
          {changes.map(({ id, value, why, by, at }) => (
            <li key={id} className="entry" data-change={id}>
              <div className="entry-body">
                <p className="entry-title">
                  {value === null ? t("withdrawn") : <bdi>{formatValue(value, target, view)}</bdi>}
                </p>
                <p className="entry-text">
                  <bdi className="wrap-anywhere">{why}</bdi>
                </p>
                <p className="entry-text">
                  <bdi>{by}</bdi> · <Moment at={at} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      <MoreButton answer={answer} />
    </section>
  );
}
