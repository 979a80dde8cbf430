"use client";
import { useMemo } from "react";
import { useMe } from "@/api/me";
import { RECENT_KEY } from "@/api/session";
import { FOUND_KINDS, type FoundKind } from "@/lib/found-kinds";
import { storedValue, storeValue, useStoredValue } from "../shell/local-storage";

const MOST = 6;

/** Something that was opened from the search. Of a person there is the number alone: a name may be gone tomorrow. */
export interface Recent {
  kind: FoundKind;
  id: string;
  /** Without the language before it. */
  path: string;
  label: string | null;
}

interface Stored {
  user: number;
  recent: Recent[];
}

/** What this account opened last on this device, the newest first, and the ways to add to it and to clear it. */
export function useRecent() {
  const user = useMe().data?.id;
  const stored = useStoredValue(RECENT_KEY);
  const recent = useMemo(() => recentOf(stored, user), [stored, user]);
  return {
    recent,
    remember: (opened: Recent) => {
      if (user === undefined) return;
      const others = recentOf(storedValue(RECENT_KEY), user).filter(
        ({ kind, id }) => kind !== opened.kind || id !== opened.id,
      );
      const value: Stored = { user, recent: [opened, ...others].slice(0, MOST) };
      storeValue(RECENT_KEY, JSON.stringify(value));
    },
    clear: () => storeValue(RECENT_KEY, null),
  };
}

/** What is stored for an account; nothing of another's, and nothing that cannot be read. */
export function recentOf(stored: string | null, user: number | undefined): Recent[] {
  if (stored === null || user === undefined) return [];
  try {
    const value = JSON.parse(stored) as Partial<Stored>;
    return value.user === user ? (value.recent ?? []).filter(isRecent) : [];
  } catch {
    return [];
  }
}

function isRecent(value: Partial<Recent> | null): value is Recent {
  return (
    value !== null &&
    FOUND_KINDS.some((kind) => kind === value.kind) &&
    typeof value.id === "string" &&
    /^\/(?!\/)/.test(value.path ?? "") &&
    (value.label === null || typeof value.label === "string")
  );
}
