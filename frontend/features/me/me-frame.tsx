"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TabbedFrame } from "../shell/tabbed-frame";

/** The pages of one's own money, loans and events. */
export function MeFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("own");
  const tabs = [
    { page: "dashboard", name: t("overview") },
    { page: "dashboard/wallet", name: t("wallet") },
    { page: "dashboard/tickets", name: t("tickets") },
    { page: "dashboard/borrow", name: t("borrow") },
    { page: "dashboard/activity", name: t("activity") },
  ] as const;
  return (
    <TabbedFrame title={t("title")} tabs={tabs} figures className="own-page">
      {children}
    </TabbedFrame>
  );
}
