"use client";
import { useTranslations } from "next-intl";
import type { ForecastSeries, MetricForecast } from "@/api/types";
import type { Grain } from "@/lib/format/period";
import { formatScore } from "@/lib/format/score";
import type { Measure } from "@/lib/format/value";
import { DRAWN_SERIES } from "@/lib/plot/shape";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ExpectedTable } from "./expected-table";
import { Receipt } from "./receipt";

interface Props {
  forecast: MetricForecast;
  grain: Grain;
  /** Whether it is one of several metrics. */
  named: boolean;
}

/** The forecast of one metric: its series as tables, how it was made, and what it was made from. */
export function ExpectedMetric({ forecast, grain, named }: Props) {
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
            <ExpectedTable
              label={t("tableLabel", { name })}
              points={one.points}
              measure={measure}
              grain={grain}
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
