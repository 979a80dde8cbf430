"use client";
import { useCallback, useSyncExternalStore } from "react";
import { usePreferences } from "./use-preferences";

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

/** Shows a theme from here on, on this device. */
export function putTheme(theme: Theme): void {
  if (read() === theme) return;
  localStorage.setItem("theme", theme);
  dispatchEvent(new Event(CHANGED));
}

/** The theme that this reader chose, and the way to choose another for all of his devices. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, read, () => "system" as const);
  const { prefer } = usePreferences();
  const choose = useCallback(
    (next: Theme) => {
      putTheme(next);
      prefer({ theme: next });
    },
    [prefer],
  );
  return [theme, choose];
}
