"use client";
import { MetricChart } from "../figures/metric-chart";

/** Loans over time: those that run, come back and are late. */
export function LoanCharts() {
  return (
    <div className="charts">
      <MetricChart metric="active_loans" />
      <MetricChart metric="overdue_loans" />
      <MetricChart metric="tickets_created" shape="bar" />
      <MetricChart metric="completion_rate" />
    </div>
  );
}
