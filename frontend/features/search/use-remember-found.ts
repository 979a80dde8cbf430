"use client";
import { useRecent } from "@/state/search/recent";
import type { Found } from "./use-found";

/** Notes what is opened from the search. */
export function useRememberFound(): (found: Found) => void {
  const { remember } = useRecent();
  return ({ kind, id, path, label }) =>
    remember({ kind, id, path, label: kind === "people" ? null : label });
}
