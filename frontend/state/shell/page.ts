"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useDeferredValue, useEffect } from "react";
import { watchSession } from "@/api/session";
import { markPainted } from "@/lib/after-paint";

/** The path of this page below its language. */
export function usePage(): string {
  return usePathname()
    .replace(/^\/[^/]+\//, "")
    .replace(/\/$/, "");
}

/** Loads the page anew when another tab signs in or out, and when the back button brings it from the browser's memory. */
export function useReloadOnSessionChange(): void {
  useEffect(() => {
    const reload = () => location.reload();
    const shown = ({ persisted }: PageTransitionEvent) => persisted && reload();
    addEventListener("pageshow", shown);
    const unwatch = watchSession(reload);
    return () => {
      removeEventListener("pageshow", shown);
      unwatch();
    };
  }, []);
}

/** What can wait comes at last after this time, however long the answers take. */
const LONGEST_MS = 4_000;

/** Marks when the page's first answers are there, so that what it can do without until then does not delay them. */
export function usePainted(): void {
  const queries = useQueryClient();
  useEffect(() => whenAnswered(queries, markPainted), [queries]);
}

/** Calls once when no request is under way. Requests of this very moment are waited for. */
function whenAnswered(queries: QueryClient, act: () => void): () => void {
  const stop = () => {
    clearTimeout(first);
    clearTimeout(last);
    unwatch();
  };
  const end = () => {
    stop();
    act();
  };
  const look = () => {
    if (queries.isFetching() === 0) end();
  };
  const first = setTimeout(look);
  const last = setTimeout(end, LONGEST_MS);
  const unwatch = queries.getQueryCache().subscribe(look);
  return stop;
}

/**
 * Whether what has come may be drawn. What comes to a page that stands already is drawn in small steps, between which
 * the browser does what its reader wants; what was there from the first is drawn at once.
 */
export function useUnhurried(come: boolean): boolean {
  return useDeferredValue(come) && come;
}
