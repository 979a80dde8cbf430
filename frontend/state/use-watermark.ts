"use client";
import { laterOf } from "@/lib/later-of";
import { useLive } from "./use-live";

/** The moment before which everything recorded is in an answer: its own, or that of the news which left it as it is. */
export function useWatermark(answered: string | null): string | null {
  return laterOf(answered, useLive().watermark);
}
