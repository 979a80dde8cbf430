"use client";
import { useDashboard } from "@/api/dashboard";
import { useUnhurried } from "@/state/shell/page";
import { useView } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { Warnings } from "../states/warnings";
import { BalancePanel } from "./balance-panel";
import { LatestPanel } from "./latest-panel";
import { LoansPanel } from "./loans-panel";
import { MeFrame } from "./me-frame";
import { DashboardSkeleton } from "./me-skeleton";
import { MonthCards } from "./month-cards";

/** One's own dashboard: where the money is, what this month brought, what is lent and borrowed, what happened last. */
export function DashboardPage() {
  const { calendar } = useView();
  const { data, error, refetch } = useDashboard(calendar);
  const drawn = useUnhurried(data !== undefined);
  return (
    <MeFrame>
      {data && drawn ? (
        <>
          <BalancePanel dashboard={data} />
          <MonthCards dashboard={data} />
          <div className="own-pair">
            <LoansPanel side="borrower" loans={data.loans.borrower} />
            <LoansPanel side="lender" loans={data.loans.lender} />
          </div>
          <LatestPanel />
          <Warnings warnings={data.warnings} />
        </>
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <DashboardSkeleton />
      )}
    </MeFrame>
  );
}
