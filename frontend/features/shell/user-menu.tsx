"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-props";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { mayOpen, pathTo } from "@/lib/access";
import { initialsOf } from "@/lib/format/initials";
import { useView } from "@/state/shell/view";
import { useSignOut } from "../access/use-sign-out";

const OWN_PAGES = [
  { page: "account", name: "account", icon: "user" },
  { page: "account/security", name: "security", icon: "shield" },
  { page: "account/tokens", name: "tokens", icon: "key" },
] as const;

/** Who is signed in, the pages that are open to this account, and the ways out. */
export function UserMenu() {
  const t = useTranslations("menu");
  const roles = useTranslations("roles");
  const locale = useLocale();
  const view = useView();
  const { data: me } = useMe();
  const { signOutHere, signOutEverywhere } = useSignOut();
  if (!me) return null;
  const entries = (pages: typeof OWN_PAGES) =>
    pages
      .filter(({ page }) => mayOpen(page, me.permissions))
      .map(
        ({ page, name, icon }): MenuEntry => ({
          id: page,
          label: t(name),
          icon,
          href: pathTo(page, locale),
        }),
      );
  const leaving: MenuEntry[] = [
    { id: "here", label: t("signOut"), icon: "leave", onAction: signOutHere },
    { id: "everywhere", label: t("signOutEverywhere"), icon: "leave", onAction: signOutEverywhere },
  ];
  return (
    <ReaderLocale view={view}>
      <Menu
        label={t("label", { name: me.name || me.email || "" })}
        trigger={
          <span className="avatar" aria-hidden="true">
            {initialsOf(me.name || me.email || "")}
          </span>
        }
        head={
          <div className="menu-head">
            <p className="font-medium">
              <bdi>{me.name || me.email}</bdi>
            </p>
            <p className="text-xs text-muted">
              {roles(me.role)} · <bdi>{me.email}</bdi>
            </p>
          </div>
        }
        groups={[entries(OWN_PAGES), leaving]}
      />
    </ReaderLocale>
  );
}
