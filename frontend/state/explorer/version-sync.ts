"use client";
import { useEffect } from "react";

/** An answer of some data version, which can be refetched. */
export interface Versioned {
  version: number | undefined;
  isFetching: boolean;
  refetch: () => void;
}

const PAUSE_MS = 250;

/** Refetches two answers of different versions, both at once, until their versions are equal. */
export function useVersionSync(one: Versioned, other: Versioned): void {
  const apart =
    one.version !== undefined && other.version !== undefined && one.version !== other.version;
  const idle = !one.isFetching && !other.isFetching;
  const { refetch: askOne } = one;
  const { refetch: askOther } = other;
  useEffect(() => {
    if (!apart || !idle) return;
    const timer = setTimeout(() => {
      askOne();
      askOther();
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [apart, idle, askOne, askOther]);
}
