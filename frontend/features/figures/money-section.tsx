"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { FiguresSection } from "./figures-section";
import { MetricChart } from "./metric-chart";

/** What is paid, earned and given back, and how often paying succeeds. Who sees no money has no such section. */
export function MoneySection() {
  const t = useTranslations("charts");
  const { data } = useCatalog();
  if (data && !data.metrics.some(({ slug }) => slug === "total_volume")) return null;
  return (
    <FiguresSection title={t("money")}>
      <div className="charts">
        <MetricChart metric="total_volume" />
        <MetricChart metric="revenue" />
        <MetricChart metric="refunds" shape="bar" />
        <MetricChart metric="payment_success_rate" />
      </div>
    </FiguresSection>
  );
}
