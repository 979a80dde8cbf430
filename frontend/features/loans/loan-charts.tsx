"use client";
import { ChartCard } from "../figures/chart-card";

/** Loans over time: those that run, come back and are late. */
export function LoanCharts() {
  return (
    <div className="charts">
      <ChartCard metric="active_loans" />
      <ChartCard metric="overdue_loans" />
      <ChartCard metric="tickets_created" shape="bar" />
      <ChartCard metric="completion_rate" />
    </div>
  );
}
