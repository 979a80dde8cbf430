"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/use-catalog";
import { Select } from "@/components/ui/select";
import { SPLITS } from "@/state/address";
import { useAddress } from "@/state/use-address";
import { useNames } from "@/state/use-names";

const NONE = "none";

/** Splits the metric by one of the dimensions that it has. */
export function SplitChoice() {
  const t = useTranslations("explorer");
  const names = useNames();
  const { data } = useCatalog();
  const { address, setAddress } = useAddress();
  const metric = data?.metrics.find((one) => one.slug === address.metric);
  const dimensions = SPLITS.filter((split) => metric?.dimensions.includes(split));
  return (
    <Select
      label={t("split")}
      choices={[
        { id: NONE, name: t("noSplit") },
        ...dimensions.map((id) => ({ id, name: names.dimension(id) })),
      ]}
      value={address.split ?? NONE}
      onChange={(id) => setAddress({ split: SPLITS.find((split) => split === id) ?? null })}
    >
      <span className="text-muted">{t("split")}</span>{" "}
      <span>{address.split ? names.dimension(address.split) : t("noSplit")}</span>
    </Select>
  );
}
