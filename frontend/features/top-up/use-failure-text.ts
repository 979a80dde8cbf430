"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { TopUp } from "@/api/types";
import { useView } from "@/state/shell/view";

/** Why no money came, in the reader's language: our reason, or the gateway's own where it refused. */
export function useFailureText(): (topUp: TopUp) => string {
  const t = useTranslations("topUpReasons");
  const { locale } = useView();
  return useCallback(
    ({ reason, meaning }) => {
      if (reason === null) return t("other");
      return reason === "refused" && meaning ? t("refusedBy", { why: meaning[locale] }) : t(reason);
    },
    [t, locale],
  );
}
