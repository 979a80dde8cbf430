"use client";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";
import { SHOWINGS } from "@/state/explorer/parsers";
import { useShowings } from "@/state/explorer/series-query";

const FIGURES = "figures";

/** What is shown of each series: its figures, or what the server makes of them. */
export function ShowChoice() {
  const t = useTranslations("show");
  const { address, setAddress } = useAddress();
  const showings = useShowings();
  const chosen = showings.find((one) => one === address.show) ?? FIGURES;
  return (
    <Select
      label={t("label")}
      choices={[FIGURES, ...showings].map((id) => ({ id, name: t(id as typeof chosen) }))}
      value={chosen}
      onChange={(id) => setAddress({ show: SHOWINGS.find((one) => one === id) ?? null })}
    >
      <span className="text-muted">{t("label")}</span> <span>{t(chosen)}</span>
    </Select>
  );
}
