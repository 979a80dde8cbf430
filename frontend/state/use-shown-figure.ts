"use client";
import { useCallback } from "react";
import { useLoans } from "@/api/loans";
import type { Card, LoanFigure, Loans, Metrics, Overview, Series } from "@/api/types";
import { COUNT, type Measure } from "@/lib/format/value";
import { type Drill, drillParser } from "./drill";
import { drillOf } from "./drill-of";
import { useOverviewAnswer } from "./use-answers";
import { useDrawnAnswer } from "./use-drawn-answer";
import type { Versioned } from "./use-in-step";
import { useLoansQuestion } from "./use-loans-question";

export interface ShownFigure extends Measure, Versioned {
  value: string | null;
}

/** The figure that the page shows now for a drill: a point's, a total's or a card's. Undefined where it shows none. */
export function useShownFigure(drill: Drill): ShownFigure | undefined {
  const overview = useOverviewAnswer();
  const loans = useLoans(useLoansQuestion(), false);
  const holds = useCallback(
    ({ series }: Metrics) => series.some((one) => figureOfSeries(drill, one) !== undefined),
    [drill],
  );
  const drawn = useDrawnAnswer(holds);
  const inSeries = drawn?.data.series
    .map((series) => figureOfSeries(drill, series))
    .find((figure) => figure !== undefined);
  if (drawn && inSeries) return { ...inSeries, ...versioned(drawn) };
  const card = figureOfCard(drill, overview.data);
  if (card) return { ...card, ...versioned(overview) };
  const figure = loans.data && figureOfLoans(drill, loans.data);
  return figure && { ...COUNT, ...figure, ...versioned(loans) };
}

interface Answered {
  data: { version: number } | undefined;
  isFetching: boolean;
  refetch: () => void;
}

function versioned({ data, isFetching, refetch }: Answered): Versioned {
  return { version: data?.version, isFetching, refetch };
}

function figureOfLoans(drill: Drill, { running, overdue }: Loans): LoanFigure | undefined {
  if (Object.keys(drill.members).length > 0) return undefined;
  return [running.active, running.completed, overdue.loans].find(
    ({ metric, start, end }) => metric === drill.metric && start === drill.from && end === drill.to,
  );
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
