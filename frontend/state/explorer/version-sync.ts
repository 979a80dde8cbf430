"use client";
import { useEffect } from "react";

/** An answer of some data version, which can be asked for again. */
export interface Versioned {
  version: number | undefined;
  isFetching: boolean;
  refetch: () => void;
}

const PAUSE_MS = 250;

/** Asks again for two answers of different versions, both at once, until they tell of the same moment. */
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
