"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { MeLink } from "./me-link";

/** The ways of money into one's wallet and out of it. */
export function MoneyButtons() {
  const t = useTranslations("own");
  return (
    <>
      <MeLink page="dashboard/top-up" className="button">
        <Icon name="plus" />
        {t("addMoney")}
      </MeLink>
      <MeLink page="dashboard/withdraw" className="button">
        {t("withdraw")}
      </MeLink>
    </>
  );
}
