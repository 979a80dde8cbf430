"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";

/** The same page in the other language, with the same question. */
export function LanguageLink() {
  const t = useTranslations("shell");
  const query = useSearchParams().toString();
  const other = useLocale() === "fa" ? "en" : "fa";
  const path = usePathname().replace(/^\/[^/]+/, `/${other}`);
  return (
    <a
      className="text-button"
      href={query ? `${path}?${query}` : path}
      lang={other}
      hrefLang={other}
      aria-label={`${t("language")}: ${t("otherLanguage")}`}
    >
      {t("otherLanguage")}
    </a>
  );
}
