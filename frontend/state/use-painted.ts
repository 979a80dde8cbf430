"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { tellPainted } from "@/lib/after-paint";

/** What can wait comes at last after this time, however long the answers take. */
const LONGEST_MS = 4_000;

/** Tells when the page's first answers are there, so that what it can do without until then does not delay them. */
export function usePainted(): void {
  const queries = useQueryClient();
  useEffect(() => whenAnswered(queries, tellPainted), [queries]);
}

/** Calls once when nothing is asked for any more. Questions of this very moment are waited for. */
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
