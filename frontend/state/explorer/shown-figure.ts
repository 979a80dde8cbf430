"use client";
import { type Query, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useLoans } from "@/api/loans";
import type { Drill } from "@/api/questions";
import { COUNT } from "@/lib/format/value";
import { useAddress } from "./address";
import { useOverviewAnswer } from "./answers";
import {
  type Drawn,
  type FoundFigure,
  figureIn,
  figureOfCard,
  figureOfLoans,
} from "./figure-in-answer";
import { useLoansQuestion } from "./question";
import type { Versioned } from "./version-sync";

export type ShownFigure = FoundFigure & Versioned;

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

const KINDS = ["metrics", "ranking", "pivot"];

/** The answer, among those that the page draws, for which something holds; undefined where there is none. */
export function useDrawnAnswer(holds: (answer: Drawn) => boolean) {
  const cache = useQueryClient().getQueryCache();
  const find = useCallback(
    () =>
      cache
        .findAll({ type: "active", predicate: isDrawn })
        .find(({ state }) => state.data !== undefined && holds(state.data as Drawn)),
    [cache, holds],
  );
  const state = useSyncExternalStore(
    useCallback((changed) => cache.subscribe(changed), [cache]),
    () => find()?.state,
    () => undefined,
  );
  const refetch = useCallback(() => void find()?.fetch(), [find]);
  if (state === undefined) return undefined;
  return { data: state.data as Drawn, isFetching: state.fetchStatus === "fetching", refetch };
}

function isDrawn({ queryKey: [kind] }: Query): boolean {
  return KINDS.some((one) => one === kind);
}
