"use client";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { SPLITS } from "@/state/address";
import { useAddress } from "@/state/use-address";
import { useNames } from "@/state/use-names";
import { useSplits } from "@/state/use-splits";

const NONE = "none";

/** Splits the metric by one of the dimensions that it has. */
export function SplitChoice() {
  const t = useTranslations("explorer");
  const names = useNames();
  const { address, setAddress } = useAddress();
  const { splits } = useSplits();
  return (
    <Select
      label={t("split")}
      choices={[
        { id: NONE, name: t("noSplit") },
        ...splits.map((id) => ({ id, name: names.dimension(id) })),
      ]}
      value={address.split ?? NONE}
      onChange={(id) => setAddress({ split: SPLITS.find((split) => split === id) ?? null })}
    >
      <span className="text-muted">{t("split")}</span>{" "}
      <span>{address.split ? names.dimension(address.split) : t("noSplit")}</span>
    </Select>
  );
}
