"use client";
import type { ReactNode } from "react";
import { LiveContext, useLiveState } from "./use-live";
import { usePainted } from "./use-painted";

/** Keeps the answers of everything within it current. */
export function LiveState({ children }: { children: ReactNode }) {
  usePainted();
  return <LiveContext value={useLiveState()}>{children}</LiveContext>;
}
