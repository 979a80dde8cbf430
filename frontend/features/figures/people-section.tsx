"use client";
import { useTranslations } from "next-intl";
import { FiguresSection } from "./figures-section";
import { MetricChart } from "./metric-chart";

/** Who joins, and whether messages arrive. */
export function PeopleSection() {
  const t = useTranslations("charts");
  return (
    <FiguresSection title={t("people")}>
      <div className="charts">
        <MetricChart metric="new_users" shape="bar" />
        <MetricChart metric="active_users" />
        <MetricChart metric="delivery_rate" />
        <MetricChart metric="notifications_failed" shape="bar" />
      </div>
    </FiguresSection>
  );
}
