"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** The name of a kind of entry; one without a name of ours is shown itself. */
export function useKindName(): (kind: string) => string {
  const t = useTranslations("entryKinds");
  return useCallback(
    (kind) => {
      const known = kind as Parameters<typeof t>[0];
      return t.has(known) ? t(known) : kind;
    },
    [t],
  );
}
