"use client";
import { useTranslations } from "next-intl";

/** Whether the books agreed, in a word. */
export function OutcomeMark({ breaks }: { breaks: number }) {
  const t = useTranslations("reconciliation");
  return (
    <span className={`badge ${breaks === 0 ? "good-badge" : "danger-badge"}`}>
      {t("outcome", { breaks })}
    </span>
  );
}
