"use client";
import { useTranslations } from "next-intl";
import { NO_VALUE } from "@/lib/format/value";

/** Where there is no figure: a dash to the eye, a word to who listens. */
export function NoValue() {
  const t = useTranslations("explorer");
  return (
    <span title={t("noValue")}>
      <span aria-hidden="true">{NO_VALUE}</span>
      <span className="sr-only">{t("noValue")}</span>
    </span>
  );
}
