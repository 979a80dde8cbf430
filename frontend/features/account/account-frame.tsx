"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { pathTo } from "@/lib/access";
import { usePage } from "@/state/use-page";
import { useView } from "@/state/use-view";
import { Frame } from "../shell/frame";

const TABS = [
  { page: "account", name: "account" },
  { page: "account/security", name: "security" },
  { page: "account/tokens", name: "tokens" },
] as const;

/** The pages of one's own account, side by side. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("menu");
  const locale = useLocale();
  const current = usePage();
  return (
    <ReaderLocale view={useView()}>
      <Frame>
        <main className="page narrow-page">
          <h1 className="page-title">{t("account")}</h1>
          <nav className="tabs" aria-label={t("account")}>
            {TABS.map(({ page, name }) => (
              <Link
                key={page}
                className="tab"
                href={pathTo(page, locale)}
                aria-current={page === current ? "page" : undefined}
              >
                {page === "account" ? t("profile") : t(name)}
              </Link>
            ))}
          </nav>
          {children}
        </main>
      </Frame>
    </ReaderLocale>
  );
}
