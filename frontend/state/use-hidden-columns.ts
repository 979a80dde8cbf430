"use client";
import { useMemo } from "react";
import { keep, useKept } from "./kept";

/** The columns of a list that this reader does without, on this device. */
export function useHiddenColumns(list: string): [readonly string[], (hidden: string[]) => void] {
  const name = `columns:${list}`;
  const stored = useKept(name);
  const hidden = useMemo(() => stored?.split(" ") ?? [], [stored]);
  return [hidden, (next) => keep(name, next.join(" ") || null)];
}
