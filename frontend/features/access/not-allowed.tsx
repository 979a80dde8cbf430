"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Me } from "@/api/types";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { MessagePage } from "./message-page";
import { useSignOut } from "./use-sign-out";

/** This account may not open this page; another one might. */
export function NotAllowed({ role }: { role: Me["role"] }) {
  const t = useTranslations("access");
  const roles = useTranslations("roles");
  const locale = useLocale();
  const { signOutHere } = useSignOut();
  return (
    <MessagePage
      icon="shield"
      title={t("notAllowed")}
      text={t("notAllowedText", { role: roles(role) })}
    >
      <Link className="button primary-button" href={pathTo("", locale)}>
        {t("toStart")}
      </Link>
      <button type="button" className="text-button" onClick={signOutHere}>
        {t("asAnother")}
      </button>
    </MessagePage>
  );
}
