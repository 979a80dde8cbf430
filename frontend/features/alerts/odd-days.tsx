"use client";
import { useTranslations } from "next-intl";
import { useOddDays } from "@/api/alerts";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDay } from "@/lib/format/day";
import { useView } from "@/state/shell/view";
import { MoreButton } from "../lists/more-button";
import { Failed } from "../states/failed";
import { OddDayEntry } from "./odd-day-entry";

/** Figures of sealed days that were odd: what was expected, how rare it is, and who carried it. */
export function OddDays() {
  const t = useTranslations("alerts");
  const view = useView();
  const answer = useOddDays();
  const pages = answer.data?.pages;
  const days = pages?.flatMap((page) => page.days) ?? [];
  const [first] = pages ?? [];
  return (
    <section className="flex flex-col gap-3" aria-labelledby="odd-days">
      <h2 id="odd-days" className="text-base font-semibold">
        {t("oddTitle")}
      </h2>
      {first ? (
        <p className="max-w-prose text-sm leading-6 text-muted">
          {first.looked_to === null
            ? t("oddNever")
            : t("oddHint", { day: formatDay(first.looked_to, view), budget: first.budget })}
        </p>
      ) : null}
      {answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : first ? (
        days.length > 0 ? (
          <ul className="entries">
            {days.map((odd) => (
              <OddDayEntry key={odd.id} odd={odd} />
            ))}
          </ul>
        ) : first.looked_to === null ? null : (
          <p className="text-sm leading-6 text-muted">{t("oddNone")}</p>
        )
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      <MoreButton answer={answer} />
    </section>
  );
}
