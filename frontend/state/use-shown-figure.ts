"use client";
import { useCallback } from "react";
import { useLoans } from "@/api/loans";
import { COUNT } from "@/lib/format/value";
import type { Drill } from "./drill";
import { type Drawn, type Found, figureIn, figureOfCard, figureOfLoans } from "./figure-of";
import { useAddress } from "./use-address";
import { useOverviewAnswer } from "./use-answers";
import { useDrawnAnswer } from "./use-drawn-answer";
import type { Versioned } from "./use-in-step";
import { useLoansQuestion } from "./use-loans-question";

export type ShownFigure = Found & Versioned;

/** The figure that the page shows now for a drill: a point's, a total's or a card's. Undefined where it shows none. */
export function useShownFigure(drill: Drill): ShownFigure | undefined {
  const { convert_to: target } = useAddress().address;
  const overview = useOverviewAnswer();
  const loans = useLoans(useLoansQuestion(), false);
  const holds = useCallback(
    (answer: Drawn) => figureIn(answer, drill, target) !== undefined,
    [drill, target],
  );
  const drawn = useDrawnAnswer(holds);
  const inAnswer = drawn && figureIn(drawn.data, drill, target);
  if (drawn && inAnswer) return { ...inAnswer, ...versioned(drawn) };
  const card = figureOfCard(overview.data, drill, target);
  if (card) return { ...card, ...versioned(overview) };
  const figure = loans.data && figureOfLoans(loans.data, drill);
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
