"use client";
import { useTranslations } from "next-intl";
import { ChartCard } from "./chart-card";
import { FiguresSection } from "./figures-section";

/** Who joins, and whether messages arrive. */
export function PeopleSection() {
  const t = useTranslations("charts");
  return (
    <FiguresSection title={t("people")}>
      <div className="charts">
        <ChartCard metric="new_users" shape="bar" />
        <ChartCard metric="active_users" />
        <ChartCard metric="delivery_rate" />
        <ChartCard metric="notifications_failed" shape="bar" />
      </div>
    </FiguresSection>
  );
}
