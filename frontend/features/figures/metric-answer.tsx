"use client";
import { useMetrics } from "@/api/use-metrics";
import { Skeleton } from "@/components/ui/skeleton";
import { seriesWish } from "@/lib/export-wish";
import { useQuestion } from "@/state/question";
import { useFiltersFor } from "@/state/use-filters";
import { useMetricCut } from "@/state/use-metric-cut";
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
  const cut = useMetricCut(metric);
  const question = useQuestion(useFiltersFor(metric));
  const { data, error, isPlaceholderData, refetch } = useMetrics(question, cut);
  const failed = error && (!data || isPlaceholderData);
  const series = failed ? [] : (data?.series ?? []);
  return (
    <div className="chart-answer" aria-busy={!failed && (!data || isPlaceholderData)}>
      <MetricHead metric={metric} series={series} wish={question && seriesWish(question, cut)} />
      {failed ? (
        <Problem error={error} onRetry={refetch} className="state-plain" />
      ) : data ? (
        <MetricBody
          series={series}
          watermark={data.watermark}
          cut={cut}
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
