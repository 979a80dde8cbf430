"use client";
import { useSyncExternalStore } from "react";

let last: number | null = null;

const watching = new Set<() => void>();

function watch(look: () => void): () => void {
  watching.add(look);
  return () => watching.delete(look);
}

/** Says that a file was asked for, so that the tray shows how far it is. */
export function setLastExport(id: number): void {
  last = id;
  for (const look of watching) look();
}

/** The export that was asked for last on this page. */
export function useLastExport(): number | null {
  return useSyncExternalStore(
    watch,
    () => last,
    () => null,
  );
}
