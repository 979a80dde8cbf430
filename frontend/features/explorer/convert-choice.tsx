"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";
import { useNames } from "@/state/shell/names";

const NONE = "none";

/**
 * Converts money into another currency, each day at its rate. There is no such choice where there is nothing to convert;
 * until that is known it has its place, so that the line does not break anew when it comes.
 */
export function ConvertChoice() {
  const t = useTranslations("explorer");
  const names = useNames();
  const { data } = useCatalog();
  const { address, setAddress } = useAddress();
  const { metric, also, convert_to: target } = address;
  const currencies = data?.currencies ?? [];
  const ofMoney = data?.metrics.some(
    ({ slug, unit }) => unit === "money" && [metric, ...also].includes(slug),
  );
  if (data && (!ofMoney || currencies.length < 2)) return null;
  return (
    <Select
      label={t("convert")}
      choices={[
        { id: NONE, name: t("asBooked") },
        ...currencies.map(({ code }) => ({ id: code, name: names.currency(code) })),
      ]}
      value={target ?? NONE}
      onChange={(code) => setAddress({ convert_to: code === NONE ? null : code })}
    >
      <span className="text-muted">{t("convert")}</span>{" "}
      <span>{target ? names.currency(target) : t("asBooked")}</span>
    </Select>
  );
}
