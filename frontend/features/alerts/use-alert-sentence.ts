"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { useCatalog } from "@/api/reports";
import type { AlertFigure, AlertRule } from "@/api/types";
import { formatChange } from "@/lib/format/change";
import { formatDay, formatRange } from "@/lib/format/day";
import { embed } from "@/lib/format/isolate";
import { COUNT, formatValue, type Measure, NO_VALUE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

type About = Pick<AlertRule, "kind" | "metric" | "unit" | "currency" | "exponent" | "level">;

/** What the figures of a rule count. */
export function measureOf({
  unit,
  currency,
  exponent,
}: Omit<About, "kind" | "metric" | "level">): Measure {
  return unit === null ? COUNT : { unit, currency, exponent };
}

/** What an episode began with, in one sentence. */
export function useAlertSentence() {
  const t = useTranslations("alerts");
  const locale = useLocale();
  const view = useView();
  const { data } = useCatalog();
  return useCallback(
    (rule: About, { first_day: first, last_day: last, value, previous, change }: AlertFigure) => {
      const metric = data?.metrics.find(({ slug }) => slug === rule.metric)?.name[locale];
      const measure = measureOf(rule);
      const write = (figure: string | null) => embed(formatValue(figure, measure, view));
      const days =
        first === null || last === null
          ? ""
          : first === last
            ? formatDay(first, view)
            : formatRange(first, last, view);
      const kind = rule.unit === "share" ? "points" : "percent";
      return t(`said_${rule.kind}`, {
        metric: metric ?? rule.metric ?? t("anyMetric"),
        value: write(value),
        previous: write(previous),
        level: write(rule.level),
        change: formatChange({ kind, value: change }, locale) ?? NO_VALUE,
        count: formatValue(value ?? "0", COUNT, view),
        days,
      });
    },
    [t, locale, view, data],
  );
}
