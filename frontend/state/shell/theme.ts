"use client";
import { useCallback, useEffect } from "react";
import { THEMES } from "@/api/enums";
import { keep, useKept } from "./local-storage";
import { usePreferences } from "./preferences";

export type Theme = (typeof THEMES)[number];

const NAME = "theme";

/** Shows a theme from here on, on this device. */
export function putTheme(theme: Theme): void {
  keep(NAME, theme);
}

/** The theme that this reader chose, and the way to choose another for all of his devices. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const stored = useKept(NAME);
  const { prefer } = usePreferences();
  const choose = useCallback(
    (next: Theme) => {
      putTheme(next);
      prefer({ theme: next });
    },
    [prefer],
  );
  return [THEMES.find((theme) => theme === stored) ?? "system", choose];
}

/** Brings the theme that the reader chose on another device. */
export function useKeepTheme(): void {
  const { theme } = usePreferences().preferences;
  useEffect(() => {
    if (theme) putTheme(theme);
  }, [theme]);
}
