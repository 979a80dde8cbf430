"use client";
import { useTranslations } from "next-intl";
import type { ForecastSeries, MetricForecast, Series } from "@/api/types";
import type { Grain } from "@/lib/format/period";
import { formatScore } from "@/lib/format/score";
import type { Measure } from "@/lib/format/value";
import { DRAWN_SERIES } from "@/lib/plot/shape";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ExpectedChart } from "./expected-chart";
import { ExpectedTable } from "./expected-table";
import { Receipt } from "./receipt";

interface Props {
  forecast: MetricForecast;
  /** What came, for the line that leads to what is expected. */
  past: readonly Series[];
  grain: Grain;
  asTable: boolean;
  /** Whether it is one of several metrics. */
  named: boolean;
}

/** The forecast of one metric: its series as charts or tables, how it was made, and what it was made from. */
export function ExpectedMetric({ forecast, past, grain, asTable, named }: Props) {
  const t = useTranslations("forecast");
  const names = useNames();
  const view = useView();
  const { metric, refused, series, receipt, refused_members: small } = forecast;
  if (refused !== null) {
    return (
      <p className="text-sm text-muted" data-refused={refused}>
        {named ? `${names.metric(metric)}: ` : null}
        {t(`refused_${refused}`)}
      </p>
    );
  }
  return (
    <>
      {series.slice(0, DRAWN_SERIES).map((one) => {
        const name = nameOf(one, metric, names, t("together"));
        const measure: Measure = { ...one, unit: forecast.unit };
        const before = one.together ? undefined : past.find((came) => isOf(came, metric, one));
        return (
          <figure key={keyOf(one)} className="forecast-series" data-made-by={one.made_by}>
            <figcaption className="text-xs text-muted">
              {named || series.length > 1 ? <b className="font-medium">{name}</b> : null}{" "}
              {t(`made_${one.made_by === "weekday mean" ? "weekdays" : one.made_by}`)}
              {one.mase !== null && one.naive_mase !== null ? (
                <>
                  {" "}
                  {t("mase", {
                    ours: formatScore(one.mase, view),
                    naive: formatScore(one.naive_mase, view),
                  })}
                </>
              ) : null}
            </figcaption>
            {asTable ? null : (
              <ExpectedChart
                label={t("chartLabel", { name })}
                points={one.points}
                past={before?.points ?? []}
                measure={measure}
                grain={grain}
              />
            )}
            <ExpectedTable
              label={t("tableLabel", { name })}
              points={one.points}
              measure={measure}
              grain={grain}
              open={asTable}
            />
          </figure>
        );
      })}
      {series.length > DRAWN_SERIES ? (
        <p className="text-xs text-muted">
          {t("more", { drawn: DRAWN_SERIES, count: series.length })}
        </p>
      ) : null}
      {small.length > 0 ? (
        <p className="text-xs text-muted">{t("small", { count: small.length })}</p>
      ) : null}
      {receipt ? <Receipt receipt={receipt} /> : null}
    </>
  );
}

function keyOf({ split, currency, together }: ForecastSeries): string {
  return [currency, together, ...Object.values(split)].join();
}

function isOf(came: Series, metric: string, { split, currency }: ForecastSeries): boolean {
  const same = JSON.stringify(came.split) === JSON.stringify(split);
  return came.metric === metric && came.currency === currency && same;
}

function nameOf(
  { split, together }: ForecastSeries,
  metric: string,
  names: ReturnType<typeof useNames>,
  rest: string,
): string {
  if (together) return rest;
  const members = Object.entries(split).map(([dimension, slug]) => names.member(dimension, slug));
  return members.length > 0 ? members.join(", ") : names.metric(metric);
}
