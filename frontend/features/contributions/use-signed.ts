"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { formatSigned } from "@/lib/format/signed";
import type { Measure } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

/** Writes differences of a metric's figures, with the word for points where they are between shares. */
export function useSigned(measure: Measure) {
  const t = useTranslations("change");
  const view = useView();
  return useCallback(
    (value: string | null) => {
      const written = formatSigned(value, measure, view);
      return measure.unit === "share" && value !== null ? t("points", { value: written }) : written;
    },
    [t, view, measure],
  );
}
