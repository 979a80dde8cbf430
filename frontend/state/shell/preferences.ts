"use client";
import { useCallback } from "react";
import { useChangePreferences, useMe } from "@/api/me";
import { sessionMark } from "@/api/session";
import type { Preferences, PreferencesIn } from "@/api/types";

const NONE: Preferences = {
  language: null,
  calendar: null,
  money: null,
  theme: null,
  time_axis: null,
  tour_closed: null,
};

/** How this reader wants the pages on every device, and the way to change it; nobody has none. */
export function usePreferences() {
  // A page that is open to everyone does not ask who reads it, unless somebody signed in here.
  const { data: me } = useMe({
    enabled: typeof localStorage !== "undefined" && sessionMark() !== null,
  });
  const { mutate } = useChangePreferences();
  const known = Boolean(me);
  const prefer = useCallback(
    (chosen: PreferencesIn) => {
      if (known) mutate(chosen);
    },
    [known, mutate],
  );
  return { preferences: me?.preferences ?? NONE, known, prefer };
}
