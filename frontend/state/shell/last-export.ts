"use client";
import { useSyncExternalStore } from "react";

let last: number | null = null;

const watching = new Set<() => void>();

function watch(look: () => void): () => void {
  watching.add(look);
  return () => watching.delete(look);
}

/** Notes the export that was requested last, so that the tray opens for it. */
export function setLastExport(id: number): void {
  last = id;
  for (const look of watching) look();
}

/** The export that was requested last on this page. */
export function useLastExport(): number | null {
  return useSyncExternalStore(
    watch,
    () => last,
    () => null,
  );
}
