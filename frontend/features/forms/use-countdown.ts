"use client";
import { useEffect, useState } from "react";

const SECOND = 1_000;

/** The seconds that are left of a wait, counted down; 0 when there is none. `key` tells one wait from the next. */
export function useCountdown(seconds: number | null, key: unknown): number {
  const [left, setLeft] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same wait again is another wait
  useEffect(() => {
    if (seconds === null) return setLeft(0);
    const end = Date.now() + seconds * SECOND;
    const count = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / SECOND)));
    count();
    const timer = setInterval(count, SECOND);
    return () => clearInterval(timer);
  }, [seconds, key]);
  return left;
}
