"use client";
import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { usePage } from "@/state/shell/page";
import { NavDrawer } from "./nav-drawer";
import { useNav } from "./use-nav";

/** How many pages fit beside the button of all others. */
const ROOM = 4;

/** The first pages of who is signed in, at the foot of a phone, and the way to all others. */
export function BottomNav() {
  const t = useTranslations("menu");
  const locale = useLocale();
  const current = usePage();
  const pages = useNav().flatMap((group) => group.pages);
  if (pages.length === 0) return null;
  return (
    <nav className="bottom-nav" aria-label={t("main")}>
      {pages.slice(0, ROOM).map(({ page, name, icon }) => (
        <Link
          key={page}
          className="bottom-link"
          href={pathTo(page, locale)}
          aria-current={page === current ? "page" : undefined}
        >
          <Icon name={icon} className="size-5" />
          <span className="bottom-text">{t(name)}</span>
        </Link>
      ))}
      <NavDrawer className="bottom-link">
        <Icon name="menu" className="size-5" />
        <span className="bottom-text" aria-hidden="true">
          {t("more")}
        </span>
      </NavDrawer>
    </nav>
  );
}
