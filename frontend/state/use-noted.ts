"use client";
import { useMemo } from "react";
import { useAnnotations } from "@/api/annotations";
import type { Annotation } from "@/api/types";
import { useDays } from "./question";

interface Period {
  start: string;
  end: string;
}

/** The annotations of each of some periods, by its place among them. */
export function useNoted(periods: readonly Period[]): ReadonlyMap<number, readonly Annotation[]> {
  const { data } = useAnnotations(useDays());
  return useMemo(() => {
    const noted = new Map<number, Annotation[]>();
    for (const one of data?.annotations ?? []) {
      const place = periods.findIndex(({ start, end }) => start <= one.day && one.day <= end);
      if (place >= 0) noted.set(place, [...(noted.get(place) ?? []), one]);
    }
    return noted;
  }, [data, periods]);
}
