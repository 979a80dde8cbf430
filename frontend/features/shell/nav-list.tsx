"use client";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { usePage } from "@/state/shell/page";
import { useNav } from "./use-nav";

/** The pages by their groups, with the one that is open marked. */
export function NavList() {
  const t = useTranslations("menu");
  const locale = useLocale();
  const current = usePage();
  return (
    <nav aria-label={t("pages")} className="nav-list">
      {useNav().map(({ group, pages }) => (
        <div key={group}>
          <p className="nav-group">{t(group)}</p>
          <ul>
            {pages.map(({ page, name, icon }) => (
              <li key={page}>
                <Link
                  className="nav-link"
                  href={pathTo(page, locale)}
                  aria-current={page === current ? "page" : undefined}
                >
                  <Icon name={icon} />
                  {t(name)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
