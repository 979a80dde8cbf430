"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { ChartCard } from "./chart-card";
import { FiguresSection } from "./figures-section";

/** What is paid, earned and given back, and how often paying succeeds. Who sees no money has no such section. */
export function MoneySection() {
  const t = useTranslations("charts");
  const { data } = useCatalog();
  if (data && !data.metrics.some(({ slug }) => slug === "total_volume")) return null;
  return (
    <FiguresSection title={t("money")}>
      <div className="charts">
        <ChartCard metric="total_volume" />
        <ChartCard metric="revenue" />
        <ChartCard metric="refunds" shape="bar" />
        <ChartCard metric="payment_success_rate" />
      </div>
    </FiguresSection>
  );
}
