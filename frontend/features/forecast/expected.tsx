"use client";
import { useTranslations } from "next-intl";
import { useForecast } from "@/api/forecast";
import { Skeleton } from "@/components/ui/skeleton";
import { useAddress } from "@/state/explorer/address";
import { useMetricsAnswer } from "@/state/explorer/answers";
import { useFiltersFor } from "@/state/explorer/question";
import { useSeriesQuery } from "@/state/explorer/series-query";
import { Problem } from "../states/problem";
import { ExpectedMetric } from "./expected-metric";

/** What is expected of the explorer's metrics: each of their series, or why there is none. */
export function Expected() {
  const t = useTranslations("forecast");
  const query = useSeriesQuery();
  const { pane } = useAddress().address;
  const past = useMetricsAnswer().data?.series ?? [];
  const { data, error, refetch } = useForecast(useFiltersFor(query.metric, ...query.also), query);
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
            past={past}
            grain={query.grain}
            asTable={pane === "table"}
            named={query.also.length > 0}
          />
        ))
      ) : (
        <Skeleton className="plot" />
      )}
    </section>
  );
}
