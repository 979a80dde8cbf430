"use client";
import { useMemo } from "react";
import type { LoansQuestion } from "@/api/loans";
import { useQuestion } from "./question";
import { useFilters } from "./use-filters";

/** The tickets that the page's days and filters leave, or null while the days are not known yet. */
export function useLoansQuestion(): LoansQuestion | null {
  const question = useQuestion(useFilters());
  return useMemo(() => {
    if (question === null) return null;
    const { calendar: _, currency: __, ...rest } = question;
    return rest;
  }, [question]);
}
