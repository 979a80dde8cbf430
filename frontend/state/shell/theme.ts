"use client";
import { useCallback, useEffect } from "react";
import { THEMES } from "@/api/enums";
import { storeValue, useStoredValue } from "./local-storage";
import { usePreferences } from "./preferences";

export type Theme = (typeof THEMES)[number];

const NAME = "theme";

/** Shows a theme from here on, on this device. */
export function storeTheme(theme: Theme): void {
  storeValue(NAME, theme);
}

/** The theme that this reader chose, and the way to choose another for all of his devices. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const stored = useStoredValue(NAME);
  const { prefer } = usePreferences();
  const choose = useCallback(
    (next: Theme) => {
      storeTheme(next);
      prefer({ theme: next });
    },
    [prefer],
  );
  return [THEMES.find((theme) => theme === stored) ?? "system", choose];
}

/** Brings the theme that the reader chose on another device. */
export function useThemeSync(): void {
  const { theme } = usePreferences().preferences;
  useEffect(() => {
    if (theme) storeTheme(theme);
  }, [theme]);
}
