"use client";
import { useTranslations } from "next-intl";
import type { RangeDaysLabels } from "@/components/ui/range-days";

/** The words of a calendar that picks a range of days. */
export function useRangeLabels(): RangeDaysLabels {
  const t = useTranslations("filters");
  return {
    calendar: t("calendar"),
    previous: t("previousMonth"),
    next: t("nextMonth"),
    year: t("year"),
  };
}
