"use client";
import { useEffect } from "react";
import { usePreferences } from "./use-preferences";
import { putTheme } from "./use-theme";

/** Brings the theme that the reader chose on another device. */
export function useKeepTheme(): void {
  const { theme } = usePreferences().preferences;
  useEffect(() => {
    if (theme) putTheme(theme);
  }, [theme]);
}
