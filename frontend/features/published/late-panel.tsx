"use client";
import { useTranslations } from "next-intl";
import { useLateArrivals } from "@/api/published";
import { Skeleton } from "@/components/ui/skeleton";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { LateCurrencyTables } from "./late-currency";

/** How much of past days came late, and so how far the last days may still move. */
export function LatePanel() {
  const t = useTranslations("late");
  const view = useView();
  const { data, error, refetch } = useLateArrivals();
  return (
    <section className="flex flex-col gap-3" aria-labelledby="late-arrivals">
      <h2 id="late-arrivals" className="section-title mt-2">
        {t("title")}
      </h2>
      {data ? (
        data.currencies.length === 0 ? (
          <p className="panel state-text px-6 py-10">{t("none")}</p>
        ) : (
          <>
            <p className="max-w-prose text-sm leading-6 text-muted">
              {t("hint", { days: formatRange(data.first_day, data.last_day, view) })}
            </p>
            {data.currencies.map((late) => (
              <LateCurrencyTables key={late.currency} late={late} />
            ))}
          </>
        )
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-48 w-full" />
      )}
    </section>
  );
}
