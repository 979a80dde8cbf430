"use client";
import { useTranslations } from "next-intl";
import { DIMENSIONS, RANKED } from "@/api/questions";
import { useCatalog } from "@/api/reports";
import { ReaderLocale } from "@/components/ui/reader-locale";
import { useAddress } from "@/state/explorer/address";
import { useSplits } from "@/state/explorer/series-query";
import { useView } from "@/state/shell/view";
import { CurrencyFilter } from "./currency-filter";
import { DimensionFilter } from "./dimension-filter";
import { FilterChips } from "./filter-chips";
import { FilterSkeleton } from "./filter-skeleton";
import { RangeFilter } from "./range-filter";
import { SharedCalendar } from "./shared-calendar";

/** What narrows every figure of the page: days, members of each dimension, currency. */
export function Filters() {
  const t = useTranslations("filters");
  const view = useView();
  const { data: catalog, isError } = useCatalog();
  const { address, setAddress } = useAddress();
  const { splits } = useSplits();
  const narrowed = RANKED.some((one) => address[one].length > 0) || address.currency !== null;
  if (!catalog && !isError) return <FilterSkeleton />;
  return (
    <ReaderLocale view={view}>
      <search className="filter-bar" aria-label={t("label")}>
        <RangeFilter />
        {DIMENSIONS.map((dimension) => (
          <DimensionFilter key={dimension} dimension={dimension} />
        ))}
        {splits.includes("reason") ? <DimensionFilter dimension="reason" /> : null}
        <CurrencyFilter />
        <FilterChips />
        <SharedCalendar />
        {narrowed ? (
          <button
            type="button"
            className="text-button"
            onClick={() =>
              setAddress({
                asset_type: null,
                segment: null,
                region: null,
                reason: null,
                currency: null,
              })
            }
          >
            {t("reset")}
          </button>
        ) : null}
      </search>
    </ReaderLocale>
  );
}
