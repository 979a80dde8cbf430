"use client";
import type { Card, Overview, Series } from "@/api/types";
import type { Measure } from "@/lib/format/value";
import { type Drill, drillParser } from "./drill";
import { drillOf } from "./drill-of";
import { useMetricsAnswer, useOverviewAnswer } from "./use-answers";
import type { Versioned } from "./use-in-step";

export interface ShownFigure extends Measure, Versioned {
  value: string | null;
}

/** The figure that the page shows now for a drill: a point's, a total's or a card's. Undefined where it shows none. */
export function useShownFigure(drill: Drill): ShownFigure | undefined {
  const overview = useOverviewAnswer();
  const metrics = useMetricsAnswer();
  const inSeries = metrics.data?.series
    .map((series) => figureOfSeries(drill, series))
    .find((figure) => figure !== undefined);
  if (inSeries) return { ...inSeries, ...versioned(metrics) };
  const card = figureOfCard(drill, overview.data);
  return card && { ...card, ...versioned(overview) };
}

interface Answered {
  data: { version: number } | undefined;
  isFetching: boolean;
  refetch: () => void;
}

function versioned({ data, isFetching, refetch }: Answered): Versioned {
  return { version: data?.version, isFetching, refetch };
}

function figureOfCard(drill: Drill, overview: Overview | undefined): Card | undefined {
  if (Object.keys(drill.members).length > 0) return undefined;
  return overview?.cards.find(
    (card) =>
      card.metric === drill.metric &&
      card.currency === drill.currency &&
      card.start === drill.from &&
      card.end === drill.to,
  );
}

function figureOfSeries(
  drill: Drill,
  series: Series,
): (Measure & { value: string | null }) | undefined {
  const isAsked = (index: number | null) => {
    const at = drillOf(series, index);
    return at !== null && drillParser.eq(at, drill);
  };
  const { unit, currency, exponent } = series;
  if (isAsked(null)) return { unit, currency, exponent, value: series.total };
  const point = series.points.find((_, index) => isAsked(index));
  return point && { unit, currency, exponent, value: point.value };
}
