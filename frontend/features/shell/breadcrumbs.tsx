"use client";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { usePage } from "@/state/shell/page";
import { trailOf } from "./pages";

/** Where the reader is, and the pages above it. */
export function Breadcrumbs() {
  const t = useTranslations("menu");
  const locale = useLocale();
  const current = usePage();
  return (
    <nav aria-label={t("trail")} className="crumbs">
      <ol>
        {trailOf(current).map(({ page, name }) => (
          <li key={page}>
            {page === current ? (
              <span aria-current="page">{t(name)}</span>
            ) : (
              <Link href={pathTo(page, locale)}>{t(name)}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
