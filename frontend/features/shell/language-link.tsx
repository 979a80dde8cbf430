"use client";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";

/** The same page in the other language, with the same filters. */
export function LanguageLink() {
  const t = useTranslations("shell");
  const query = useSearchParams().toString();
  const other = useLocale() === "fa" ? "en" : "fa";
  return (
    <a
      className="text-button"
      href={`/${other}/admin/${query ? `?${query}` : ""}`}
      lang={other}
      hrefLang={other}
      aria-label={`${t("language")}: ${t("otherLanguage")}`}
    >
      {t("otherLanguage")}
    </a>
  );
}
