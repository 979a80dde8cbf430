"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { plainCode } from "@/lib/auth/digits";
import { isDecimal } from "@/lib/format/decimal";
import { formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import type { MetricQuery } from "./metric-filters";

/** What is typed as a figure of a metric, written as figures are; before that, in which unit it is typed. */
export function useFigureHint(metric: string, query: MetricQuery) {
  const t = useTranslations("alerts");
  const view = useView();
  const { data } = useCatalog();
  const unit = data?.metrics.find(({ slug }) => slug === metric)?.unit ?? "count";
  const code = query.currency?.[0] ?? data?.currencies[0]?.code ?? null;
  const exponent = data?.currencies.find((one) => one.code === code)?.exponent ?? null;
  const measure = { unit, currency: unit === "money" ? code : null, exponent };
  const written = (text: string) => {
    const figure = plainCode(text);
    return isDecimal(figure) ? formatValue(figure, measure, view) : undefined;
  };
  return { written, unit: unit === "count" ? undefined : t(`typed_${unit}`) };
}
