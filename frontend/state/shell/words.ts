"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** The messages that are named by a code of the server's. */
type Space =
  | "actions"
  | "authMethods"
  | "entryKinds"
  | "facts"
  | "jobMoments"
  | "problems"
  | "refusals"
  | "sendingOutcomes"
  | "tasks"
  | "topUpReasons"
  | "warnings";

/** The word for a code of the server's, or `otherwise`, or the code itself. A new code may come before its word does. */
export type WordOf = (code: string, otherwise?: string) => string;

/** The words for the codes of one kind, in the reader's language. */
export function useWordOf(space: Space): WordOf {
  const t = useTranslations<Space>(space);
  return useCallback(
    (code, otherwise = code) => (t.has(code as never) ? t(code as never) : otherwise),
    [t],
  );
}
