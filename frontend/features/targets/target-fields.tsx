"use client";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { MetricQuery } from "../schedules/metric-filters";
import { useFigureHint } from "../schedules/use-figure-hint";

const LONGEST_WHY = 280;

interface Props {
  metric: string;
  query: MetricQuery;
  value: string;
  onChange: (value: string) => void;
}

/** The value of a target as it is typed, written beside it as figures are; and why. */
export function TargetFields({ metric, query, value, onChange }: Props) {
  const t = useTranslations("targets");
  const { written, unit } = useFigureHint(metric, query);
  return (
    <>
      <TextField
        name="value"
        label={t("value")}
        hint={written(value) ?? unit}
        value={value}
        onChange={onChange}
        inputMode="decimal"
        isRequired
        ltr
      />
      <WhyField />
    </>
  );
}

/** Why a target is set, changed or withdrawn. */
export function WhyField() {
  const t = useTranslations("targets");
  return <TextField name="why" label={t("why")} lines={2} maxLength={LONGEST_WHY} isRequired />;
}
