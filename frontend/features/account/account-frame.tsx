"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TabbedFrame } from "../shell/tabbed-frame";

/** The pages of one's own account. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("menu");
  const tabs = [
    { page: "account", name: t("profile") },
    { page: "account/security", name: t("security") },
    { page: "account/tokens", name: t("tokens") },
  ] as const;
  return (
    <TabbedFrame title={t("account")} tabs={tabs} className="narrow-page">
      {children}
    </TabbedFrame>
  );
}
