"use client";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { pathTo } from "@/lib/access";
import { BrandMark } from "./brand-mark";
import { DisplayMenu } from "./display-menu";
import { HeaderNav } from "./header-nav";
import { LanguageLink } from "./language-link";
import { CalendarSwitch, MoneySwitch, ThemeSwitch } from "./switches";
import { Watermark } from "./watermark";

const UserMenu = dynamic(() => import("./user-menu").then((m) => m.UserMenu), {
  ssr: false,
  loading: () => <Skeleton className="size-9" />,
});

/** The slim head of the page. `figures`: the page shows money and how fresh it is. */
export function Header({ figures = false }: { figures?: boolean }) {
  const t = useTranslations("app");
  return (
    <header className="page-header">
      <div className="page-header-inner">
        <Link className="brand" translate="no" href={pathTo("", useLocale())}>
          <BrandMark />
          <span className={figures ? "max-sm:sr-only" : undefined}>{t("name")}</span>
        </Link>
        <HeaderNav />
        {figures ? <Watermark /> : null}
        <div className="ms-auto hidden items-center gap-2 lg:flex">
          <CalendarSwitch />
          {figures ? <MoneySwitch /> : null}
          <ThemeSwitch />
          <LanguageLink />
        </div>
        <DisplayMenu figures={figures} />
        <UserMenu />
      </div>
    </header>
  );
}
