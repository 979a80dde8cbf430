"use client";
import { useMetrics } from "@/api/reports";
import { Skeleton } from "@/components/ui/skeleton";
import { seriesWish } from "@/lib/export-wish";
import { useFiltersFor, useQuestion } from "@/state/explorer/question";
import { useMetricSeriesQuery } from "@/state/explorer/series-query";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";
import { MetricBody } from "./metric-body";
import { MetricHead } from "./metric-head";

interface Props {
  metric: string;
  shape: "area" | "bar";
}

/** A fixed question about one metric, and its answer whatever it is. */
export function MetricAnswer({ metric, shape }: Props) {
  const query = useMetricSeriesQuery(metric);
  const question = useQuestion(useFiltersFor(metric));
  const { data, error, isPlaceholderData, refetch } = useMetrics(question, query);
  const failed = error && (!data || isPlaceholderData);
  const series = failed ? [] : (data?.series ?? []);
  return (
    <div className="chart-answer" aria-busy={!failed && (!data || isPlaceholderData)}>
      <MetricHead metric={metric} series={series} wish={question && seriesWish(question, query)} />
      {failed ? (
        <Problem error={error} onRetry={refetch} className="state-plain" />
      ) : data ? (
        <MetricBody
          series={series}
          watermark={data.watermark}
          query={query}
          shape={shape}
          waiting={isPlaceholderData}
        />
      ) : (
        <Skeleton className="chart-plot" />
      )}
      {data && !failed ? <Warnings warnings={data.warnings} /> : null}
    </div>
  );
}
