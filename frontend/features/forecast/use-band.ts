"use client";
import { useTranslations } from "next-intl";
import { embed } from "@/lib/format/isolate";
import { formatValue, type Measure, NO_VALUE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

/** Writes both ends of a band, or that there is none. */
export function useBand() {
  const t = useTranslations("forecast");
  const view = useView();
  return (low: string | null, high: string | null, measure: Measure) => {
    const write = (value: string) => embed(formatValue(value, measure, view));
    return low === null || high === null
      ? NO_VALUE
      : t("range", { low: write(low), high: write(high) });
  };
}
