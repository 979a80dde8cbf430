"use client";
import { useDeferredValue } from "react";

/**
 * Whether what has come may be drawn. What comes to a page that stands already is drawn in small steps, between which
 * the browser does what its reader wants; what was there from the first is drawn at once.
 */
export function useUnhurried(come: boolean): boolean {
  return useDeferredValue(come) && come;
}
