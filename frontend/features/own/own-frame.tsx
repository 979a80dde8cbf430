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
  { page: "dashboard", name: "overview" },
  { page: "dashboard/wallet", name: "wallet" },
  { page: "dashboard/tickets", name: "tickets" },
  { page: "dashboard/activity", name: "activity" },
] as const;

/** The pages of one's own money, loans and events, side by side. */
export function OwnFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("own");
  const locale = useLocale();
  const current = usePage();
  return (
    <ReaderLocale view={useView()}>
      <Frame figures>
        <main className="page own-page">
          <h1 className="page-title">{t("title")}</h1>
          <nav className="tabs" aria-label={t("title")}>
            {TABS.map(({ page, name }) => (
              <Link
                key={page}
                className="tab"
                href={pathTo(page, locale)}
                aria-current={page === current ? "page" : undefined}
              >
                {t(name)}
              </Link>
            ))}
          </nav>
          {children}
        </main>
      </Frame>
    </ReaderLocale>
  );
}
