"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import type { ScheduleIn } from "@/api/types";
import { ScheduleSelect } from "./schedule-select";

/** Whether something is about one metric. */
export function needsMetric(what: ScheduleIn["what"]): boolean {
  return what === "metrics" || what === "rows";
}

interface Props {
  value: string;
  onChange: (slug: string) => void;
}

/** One of the metrics that the reader sees. */
export function MetricSelect({ value, onChange }: Props) {
  const t = useTranslations("schedules");
  const locale = useLocale();
  const { data } = useCatalog();
  return (
    <ScheduleSelect
      label={t("metric")}
      choices={(data?.metrics ?? []).map(({ slug, name, definition }) => ({
        id: slug,
        name: name[locale],
        note: definition[locale],
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
