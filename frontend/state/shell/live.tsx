"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { CONNECTING, type Live, LiveUpdates } from "@/api/live-channel/live-updates";
import { laterOf } from "@/lib/later-of";
import { usePainted } from "./page";

/** Refetches the page's answers by live news as long as it is shown, and says how well that goes. */
export function useLiveState(): Live {
  const queries = useQueryClient();
  const [live, setLive] = useState(CONNECTING);
  useEffect(() => {
    const keeper = new LiveUpdates(queries, setLive);
    return () => keeper.close();
  }, [queries]);
  return live;
}

export const LiveContext = createContext<Live | null>(null);

/** How the page keeps up with the news. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error("useLive is used outside LiveState");
  return live;
}

/** Keeps the answers of everything within it current. */
export function LiveState({ children }: { children: ReactNode }) {
  usePainted();
  return <LiveContext value={useLiveState()}>{children}</LiveContext>;
}

/** The moment before which everything recorded is in an answer: its own, or that of the news which left it as it is. */
export function useWatermark(answered: string | null): string | null {
  return laterOf(answered, useLive().watermark);
}
