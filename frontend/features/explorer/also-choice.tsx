"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { MultiSelect } from "@/components/ui/select";
import { DRAWN_SERIES } from "@/lib/plot/shape";
import { useAddress } from "@/state/explorer/address";

/** Other metrics on the same chart, as many as there are colours. Several metrics are not split. */
export function AlsoChoice() {
  const t = useTranslations("explorer");
  const locale = useLocale();
  const { data } = useCatalog();
  const { address, setAddress } = useAddress();
  const others = (data?.metrics ?? []).filter(({ slug }) => slug !== address.metric);
  const chosen = address.also.filter((slug) => slug !== address.metric);
  const choose = (slugs: string[]) => {
    const also = slugs.slice(0, DRAWN_SERIES - 1);
    void setAddress(also.length > 0 ? { also, split: null } : { also: null });
  };
  return (
    <MultiSelect
      label={t("also")}
      className="also-select"
      choices={others.map(({ slug, name, definition }) => ({
        id: slug,
        name: name[locale],
        note: definition[locale],
      }))}
      value={chosen}
      onChange={choose}
    >
      {chosen.length > 0 ? (
        <>
          <span className="sr-only">{t("also")}</span> {t("alsoCount", { count: chosen.length })}
        </>
      ) : (
        t("also")
      )}
    </MultiSelect>
  );
}
