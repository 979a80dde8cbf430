"use client";
import { useTranslations } from "next-intl";
import { DisplayMenu } from "./display-menu";
import { LanguageLink } from "./language-link";
import { CalendarSwitch, MoneySwitch, ThemeSwitch } from "./switches";
import { Watermark } from "./watermark";

/** The slim head of the page. Its switches fold into a menu where there is no room for them. */
export function Header() {
  const t = useTranslations("app");
  return (
    <header className="page-header">
      <div className="page-header-inner">
        <span className="brand" translate="no">
          <BrandMark />
          {t("name")}
        </span>
        <Watermark />
        <div className="ms-auto hidden items-center gap-2 lg:flex">
          <CalendarSwitch />
          <MoneySwitch />
          <ThemeSwitch />
          <LanguageLink />
        </div>
        <DisplayMenu />
      </div>
    </header>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" className="size-6" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="7" fill="var(--accent)" />
      <path
        d="M7 16.5 12 6.5l5 10M9 13h6"
        fill="none"
        stroke="var(--accent-foreground)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
