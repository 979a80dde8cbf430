"use client";
import { useMemo } from "react";
import { RANKED } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import type { Catalog } from "@/api/types";
import { type Address, useAddress } from "./address";
import { DEFAULT_PRESET } from "./parsers";
import { addressOf, questionOfBoard, searchOf } from "./saved-address";

type Changes = { [Name in keyof Address]?: Address[Name] | null };

/** A view's question under the filters of the board that it is on. */
export function useUnderBoard(question: string): string {
  const { address } = useAddress();
  const { data } = useCatalog();
  return useMemo(
    () => new URLSearchParams(searchOf(question, underBoard(address, question, data))).toString(),
    [address, question, data],
  );
}

/** What a board's filters change of a view: its days, and of its dimensions those that its metrics have. */
function underBoard(board: Address, question: string, catalog: Catalog | undefined): Changes {
  const { metric, also } = addressOf(question);
  const metrics = catalog?.metrics.filter(({ slug }) => [metric, ...also].includes(slug)) ?? [];
  const narrowed = RANKED.filter(
    (by) =>
      board[by].length > 0 &&
      metrics.length > 0 &&
      metrics.every(({ dimensions }) => dimensions.includes(by)),
  );
  return {
    ...daysOf(board),
    ...Object.fromEntries(narrowed.map((by) => [by, board[by]])),
    ...(board.currency ? { currency: board.currency } : {}),
  };
}

/** A board whose range is the one that pages begin with leaves each view its own days. */
function daysOf({ range, from, to }: Address): Changes {
  if (from && to) return { from, to, range: null };
  return range === DEFAULT_PRESET ? {} : { range, from: null, to: null };
}

/** The filters of the page's address as a board keeps them; empty where there are none. */
export function useBoardFilters(): string {
  const { address } = useAddress();
  return useMemo(() => questionOfBoard(address), [address]);
}
