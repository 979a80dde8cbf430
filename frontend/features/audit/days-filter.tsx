"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/use-catalog";
import { useAuditAddress } from "@/state/audit-address";
import { DaysFilter as Base } from "../lists/days-filter";

/** Keeps the events of a range of days. */
export function DaysFilter() {
  const t = useTranslations("audit");
  const { data } = useCatalog();
  const { address, setAddress } = useAuditAddress();
  return (
    <Base
      label={t("range")}
      any={t("anyTime")}
      from={address.from}
      to={address.to}
      bounds={data?.first_day ? { from: data.first_day, to: data.today } : null}
      onChange={setAddress}
    />
  );
}
