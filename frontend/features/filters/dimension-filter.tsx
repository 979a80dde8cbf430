"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Ranked } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import { MultiSelect } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";
import { useNames } from "@/state/shell/names";

/** Narrows to the chosen members of one dimension; none chosen means all of them. */
export function DimensionFilter({ dimension }: { dimension: Ranked }) {
  const t = useTranslations("filters");
  const locale = useLocale();
  const names = useNames();
  const { data } = useCatalog();
  const { address, setAddress } = useAddress();
  const chosen = address[dimension];
  const members = data?.dimensions.find((one) => one.slug === dimension)?.members ?? [];
  const [only] = chosen;
  const shown =
    only === undefined
      ? t("all")
      : chosen.length === 1
        ? names.member(dimension, only)
        : t("count", { count: chosen.length });
  return (
    <MultiSelect
      label={names.dimension(dimension)}
      choices={members.map(({ slug, name }) => ({ id: slug, name: name[locale] }))}
      value={chosen}
      onChange={(slugs) => setAddress({ [dimension]: slugs.length > 0 ? slugs : null })}
    >
      <span className="text-muted">{names.dimension(dimension)}</span> <span>{shown}</span>
    </MultiSelect>
  );
}
