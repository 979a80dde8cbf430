"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { mayOpen, pathTo } from "@/lib/access";
import { usePage } from "@/state/use-page";

/** The pages of those who run the marketplace; each is left out where it would be refused. */
export const STAFF_PAGES = [
  { page: "admin", name: "overview", icon: "area" },
  { page: "reports", name: "reports", icon: "bar" },
  { page: "admin/users", name: "users", icon: "users" },
  { page: "admin/audit", name: "audit", icon: "audit" },
] as const;

/** The way from page to page, where there is room for it; the account's menu has it too. */
export function HeaderNav() {
  const t = useTranslations("menu");
  const locale = useLocale();
  const current = usePage();
  const permissions = useMe().data?.permissions ?? [];
  const pages = STAFF_PAGES.filter(({ page }) => mayOpen(page, permissions));
  if (pages.length < 2) return null;
  return (
    <nav className="header-nav" aria-label={t("pages")}>
      {pages.map(({ page, name }) => (
        <Link
          key={page}
          className="header-link"
          href={pathTo(page, locale)}
          aria-current={page === current ? "page" : undefined}
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
