"use client";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useAddress } from "@/state/explorer/address";
import { useNamedFilters } from "@/state/explorer/filter-texts";

/** Every filter in words. Those of the page itself go at a press; those of a saved view only say what it is of. */
export function FilterChips({ fixed = false }: { fixed?: boolean }) {
  const t = useTranslations("filters");
  const filters = useNamedFilters();
  const { setAddress } = useAddress();
  if (filters.length === 0) return null;
  return (
    <ul className="chips" aria-label={t("label")}>
      {filters.map(({ by, text }) => (
        <li key={by} className="badge" data-filter={by}>
          <bdi>{text}</bdi>
          {fixed ? null : (
            <button
              type="button"
              className="chip-close"
              aria-label={t("removeFilter", { filter: text })}
              onClick={() => setAddress({ [by]: null })}
            >
              <Icon name="close" className="size-3" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
