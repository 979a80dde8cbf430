"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Refusal } from "@/api/refusal";
import { useWordOf } from "@/state/shell/words";

/** What a refusal means, in the reader's language. A code without words of ours is shown itself. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations("refusals");
  const wordOf = useWordOf("refusals");
  return useCallback(({ code }) => wordOf(code, t("unknown", { code })), [t, wordOf]);
}
