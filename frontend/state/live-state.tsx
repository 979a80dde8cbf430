"use client";
import type { ReactNode } from "react";
import { LiveContext, useLiveState } from "./use-live";

/** Keeps the answers of everything within it current. */
export function LiveState({ children }: { children: ReactNode }) {
  return <LiveContext value={useLiveState()}>{children}</LiveContext>;
}
