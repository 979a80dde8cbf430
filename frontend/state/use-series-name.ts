"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Series } from "@/api/types";
import { useNames } from "./use-names";

/** What tells a series from the others of its answer: its members, how many are put together, or the metric itself. */
export function useSeriesName() {
  const t = useTranslations("explorer");
  const names = useNames();
  return useCallback(
    (series: Series) => {
      const members = Object.entries(series.split).map(([dimension, slug]) =>
        names.member(dimension, slug),
      );
      const together = Object.values(series.others).flat().length;
      if (together > 0) return t("others", { count: together });
      return members.length > 0 ? members.join(" · ") : names.metric(series.metric);
    },
    [t, names],
  );
}
