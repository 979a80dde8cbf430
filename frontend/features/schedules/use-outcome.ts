"use client";
import { useTranslations } from "next-intl";

/** Why something was not sent. A code without words of ours is shown itself. */
export function useOutcome(): (code: string) => string {
  const t = useTranslations("sendingOutcomes");
  return (code) => {
    const known = code as Parameters<typeof t>[0];
    return t.has(known) ? t(known) : t("other", { code });
  };
}
