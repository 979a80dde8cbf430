"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";

const ALL = "all";

/** Narrows to one currency. */
export function CurrencyFilter() {
  const t = useTranslations("filters");
  const locale = useLocale();
  const { data } = useCatalog();
  const { address, setAddress } = useAddress();
  const currencies = (data?.currencies ?? []).map(({ code, name }) => ({
    id: code,
    name: name[locale],
  }));
  return (
    <Select
      label={t("currency")}
      choices={[{ id: ALL, name: t("all") }, ...currencies]}
      value={address.currency ?? ALL}
      onChange={(code) => setAddress({ currency: code === ALL ? null : code })}
    >
      <span className="text-muted">{t("currency")}</span>{" "}
      <span>{address.currency ?? t("all")}</span>
    </Select>
  );
}
