"use client";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { pathTo } from "@/lib/access";
import { MessagePage } from "./message-page";

/** The role demands a second factor, and the account has none yet. */
export function SecondFactorFirst() {
  const t = useTranslations("access");
  const locale = useLocale();
  return (
    <MessagePage icon="shield" title={t("factorFirst")} text={t("factorFirstText")}>
      <Link className="button primary-button" href={pathTo("account/security", locale)}>
        {t("setUpFactor")}
      </Link>
    </MessagePage>
  );
}
