"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SeriesQuery } from "@/api/questions";
import { useMetrics } from "@/api/reports";
import type { ExportRequest, Series } from "@/api/types";
import { SeriesChart } from "@/components/charts/series-chart";
import { Figure } from "@/components/ui/figure";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { seriesExportRequest } from "@/lib/export-request";
import { scaleOf } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import { formatValue, moneyName } from "@/lib/format/value";
import { groupByMeasure, marksOf, type PlotGroup, plotRows } from "@/lib/plot/shape";
import { useAddress, useReportsPath } from "@/state/explorer/address";
import { useDrill } from "@/state/explorer/drill";
import { usePeriods } from "@/state/explorer/periods";
import { useFiltersFor, useQuestion } from "@/state/explorer/question";
import { useMetricSeriesQuery } from "@/state/explorer/series-query";
import { useNames } from "@/state/shell/names";
import { useTimeFromRight, useView } from "@/state/shell/view";
import { Hidden } from "../explorer/hidden";
import { Legend } from "../explorer/legend";
import { PointTip } from "../explorer/point-tip";
import { TablePane } from "../explorer/table-pane";
import { ExportMenu } from "../exports/export-menu";
import { SeriesChange } from "../series-change";
import { Empty } from "../states/empty";
import { Problem } from "../states/problem";
import { Warnings } from "../states/warnings";

interface Props {
  metric: string;
  shape: "area" | "bar";
}

/** One metric of the page's days: its total, its chart or table, or why there is none. */
export function MetricChart({ metric, shape }: Props) {
  const query = useMetricSeriesQuery(metric);
  const question = useQuestion(useFiltersFor(metric));
  const { data, error, isPlaceholderData, refetch } = useMetrics(question, query);
  const failed = error && (!data || isPlaceholderData);
  const series = failed ? [] : (data?.series ?? []);
  return (
    <div className="chart-answer" aria-busy={!failed && (!data || isPlaceholderData)}>
      <Head
        metric={metric}
        series={series}
        request={question && seriesExportRequest(question, query)}
      />
      {failed ? (
        <Problem error={error} onRetry={refetch} className="state-plain" />
      ) : data ? (
        <Body
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

interface HeadProps {
  metric: string;
  series: readonly Series[];
  request: ExportRequest | null;
}

/** The metric's name, which leads to the explorer, its file, and its total, which opens the rows. */
function Head({ metric, series, request }: HeadProps) {
  const t = useTranslations("charts");
  const view = useView();
  const names = useNames();
  const drill = useDrill();
  const reportsPath = useReportsPath();
  const name = names.metric(metric);
  const [only] = series;
  return (
    <header className="chart-head">
      <h3 className="min-w-0 text-[0.8125rem] font-medium">
        <Link className="chart-link" href={reportsPath(metric)} title={names.definition(metric)}>
          {name}
          <span className="sr-only"> {t("explore")}</span>
        </Link>
      </h3>
      <div className="flex items-center gap-2">
        {only && series.length === 1 ? (
          <>
            <button type="button" className="chart-total" onClick={() => drill(only, null)}>
              <Figure
                value={only.total}
                measure={only}
                view={view}
                missing={t("noValue")}
                spoken={t("rows", { value: formatValue(only.total, only, view), metric: name })}
              />
            </button>
            <SeriesChange series={only} />
          </>
        ) : null}
        {request ? <ExportMenu request={request} of={name} /> : null}
      </div>
    </header>
  );
}

interface BodyProps {
  series: readonly Series[];
  watermark: string | null;
  query: SeriesQuery;
  shape: Props["shape"];
  waiting: boolean;
}

/** The very same figures as a chart or as a table, each currency on its own. */
function Body({ series, watermark, query, shape, waiting }: BodyProps) {
  const { pane } = useAddress().address;
  if (!series.some(({ points }) => points.some(({ value }) => value !== null))) {
    return (
      <div className="chart-plot grid place-items-center overflow-auto">
        <Empty of={series} />
      </div>
    );
  }
  const groups = groupByMeasure(series);
  return (
    <div className="answer" data-waiting={waiting}>
      {groups.map((group) => (
        <div key={group.measures[0].currency}>
          {pane === "table" ? (
            <TablePane group={group} query={query} />
          ) : (
            <Plot group={group} watermark={watermark} query={query} shape={shape} />
          )}
        </div>
      ))}
    </div>
  );
}

interface PlotProps {
  group: PlotGroup;
  watermark: string | null;
  query: SeriesQuery;
  shape: Props["shape"];
}

/** One group of series as a small chart; several have a legend. */
function Plot({ group, watermark, query, shape }: PlotProps) {
  const explorer = useTranslations("explorer");
  const view = useView();
  const timeFromRight = useTimeFromRight();
  const names = useNames();
  const periods = usePeriods(query.grain);
  const drill = useDrill();
  const { drawn } = group;
  const rows = useMemo(() => plotRows(drawn), [drawn]);
  const marks = useMemo(() => marksOf(group), [group]);
  const [first] = drawn;
  const [start, end] = [rows[0]?.start, rows.at(-1)?.end];
  if (!first || !start || !end) return null;
  return (
    <div className="chart-plot">
      {first.currency ? (
        <p className="axis-unit" dir={timeFromRight ? "rtl" : "ltr"}>
          {moneyName(first.currency, view)}
        </p>
      ) : null}
      <SeriesChart
        label={explorer("chartLabel", {
          metric: names.metric(first.metric),
          range: formatRange(start, end, view),
        })}
        rows={rows}
        marks={marks}
        shape={drawn.length > 1 && shape === "bar" ? "stacked" : shape}
        withPrevious={drawn.length === 1 && first.previous !== null}
        rightToLeft={timeFromRight}
        tick={periods.tick}
        axes={[scaleOf(first, view)]}
        tip={(index) => (
          <PointTip
            series={drawn}
            watermark={watermark}
            marks={marks}
            index={index}
            period={periods.full}
          />
        )}
        onPoint={(position, index) => {
          const series = drawn[position];
          if (series) drill(series, index);
        }}
      />
      {drawn.length > 1 ? (
        <Legend series={drawn} marks={marks} onTotal={(series) => drill(series, null)} />
      ) : null}
      <Hidden group={group} />
    </div>
  );
}
