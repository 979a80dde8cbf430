"use client";
import { useSyncExternalStore } from "react";

/** The key of a one-time link, which stands behind # in the address, where no server sees it; null without one. */
export function useLinkKey(): string | null {
  return useSyncExternalStore(subscribe, keyInAddress, () => null);
}

const keyInAddress = () => location.hash.slice(1) || null;

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
