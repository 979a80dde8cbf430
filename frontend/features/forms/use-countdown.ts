"use client";
import { useEffect, useState } from "react";

const SECOND = 1_000;

/** Counts down the seconds until the server may be tried again; 0 without a wait. */
export function useCountdown(failure: { wait: number | null } | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!failure || failure.wait === null) return setLeft(0);
    const end = Date.now() + failure.wait * SECOND;
    const count = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / SECOND)));
    count();
    const timer = setInterval(count, SECOND);
    return () => clearInterval(timer);
  }, [failure]);
  return left;
}
