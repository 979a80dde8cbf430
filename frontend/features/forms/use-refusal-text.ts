"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Refusal } from "@/api/refusal";

/** What a refusal means, in the reader's language. A code without words of ours is shown itself. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations("refusals");
  return useCallback(
    ({ code }: Refusal) => {
      const known = code as Parameters<typeof t>[0];
      return t.has(known) ? t(known) : t("unknown", { code });
    },
    [t],
  );
}
