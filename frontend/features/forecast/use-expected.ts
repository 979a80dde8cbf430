"use client";
import { useMemo } from "react";
import { useForecast } from "@/api/forecast";
import type { SeriesQuery } from "@/api/questions";
import type { ForecastSeries, Series } from "@/api/types";
import { type Expected, isOthers } from "@/lib/plot/shape";
import { useAddress } from "@/state/explorer/address";
import { useFiltersFor } from "@/state/explorer/question";

/** The forecasts of the explorer's series, where the address asks for them. */
export function useExpectedAnswer(query: SeriesQuery) {
  const { forecast } = useAddress().address;
  const filters = useFiltersFor(query.metric, ...query.also);
  return useForecast(forecast ? filters : null, query);
}

/** What is expected of each of some series; none where no forecast is asked for. */
export function useExpected(series: readonly Series[], query: SeriesQuery): readonly Expected[] {
  const { data } = useExpectedAnswer(query);
  return useMemo(() => {
    if (!data) return [];
    return series.map((one) => {
      const metric = data.forecasts.find(({ metric }) => metric === one.metric);
      return metric?.series.find((forecast) => isOf(one, forecast))?.points ?? null;
    });
  }, [data, series]);
}

function isOf(series: Series, { split, currency, together }: ForecastSeries): boolean {
  const same = JSON.stringify(series.split) === JSON.stringify(split);
  return !together && !isOthers(series) && series.currency === currency && same;
}
