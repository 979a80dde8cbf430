"use client";
import { parseAsInteger, useQueryState } from "nuqs";
import type { BoardSummary } from "@/api/types";

const NAME = "board";

/** The board that the address names, or else the first: one's own come first. Null where there is none. */
export function useChosenBoard(boards: readonly BoardSummary[]): number | null {
  const [named] = useQueryState(NAME, parseAsInteger);
  return named ?? boards[0]?.id ?? null;
}

/** Goes to a board; null is the first. */
export function useChooseBoard() {
  const [, choose] = useQueryState(NAME, parseAsInteger.withOptions({ history: "push" }));
  return choose;
}
