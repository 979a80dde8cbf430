"use client";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { useSeriesQuery } from "@/state/explorer/series-query";
import { Problem } from "../states/problem";
import { ExpectedMetric } from "./expected-metric";
import { useExpectedAnswer } from "./use-expected";

/** What is expected of the explorer's metrics: each of their series, or why there is none. */
export function Expected() {
  const t = useTranslations("forecast");
  const query = useSeriesQuery();
  const { data, error, refetch } = useExpectedAnswer(query);
  return (
    <section className="forecast" aria-label={t("expected")}>
      <h3 className="text-sm font-medium">{t("expected")}</h3>
      {error ? (
        <Problem error={error} onRetry={refetch} className="plot state-plain" />
      ) : data ? (
        data.forecasts.map((one) => (
          <ExpectedMetric
            key={one.metric}
            forecast={one}
            grain={query.grain}
            named={query.also.length > 0}
          />
        ))
      ) : (
        <Skeleton className="forecast-place" />
      )}
    </section>
  );
}
