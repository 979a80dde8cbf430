"use client";
import { useTranslations } from "next-intl";
import { useOtherLanguage } from "./use-other-language";

/** The way to the same page in the other language. */
export function LanguageLink() {
  const t = useTranslations("shell");
  const { other, href, choose } = useOtherLanguage();
  return (
    <a
      className="text-button"
      href={href}
      lang={other}
      hrefLang={other}
      aria-label={`${t("language")}: ${t("otherLanguage")}`}
      onClick={choose}
    >
      {t("otherLanguage")}
    </a>
  );
}
