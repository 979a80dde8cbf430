"use client";
import { useCallback, useSyncExternalStore } from "react";

export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

const CHANGED = "assets:theme";

function subscribe(notify: () => void): () => void {
  addEventListener(CHANGED, notify);
  addEventListener("storage", notify);
  return () => {
    removeEventListener(CHANGED, notify);
    removeEventListener("storage", notify);
  };
}

function read(): Theme {
  const stored = localStorage.getItem("theme");
  return THEMES.find((theme) => theme === stored) ?? "system";
}

/** The theme that this reader chose on this device. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, read, () => "system" as const);
  const choose = useCallback((next: Theme) => {
    localStorage.setItem("theme", next);
    dispatchEvent(new Event(CHANGED));
  }, []);
  return [theme, choose];
}
