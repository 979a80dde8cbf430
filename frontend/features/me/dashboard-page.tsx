"use client";
import { useDashboard } from "@/api/dashboard";
import { useUnhurried } from "@/state/shell/page";
import { useView } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { Warnings } from "../states/warnings";
import { BalancePanel } from "./balance-panel";
import { LatestMessages } from "./latest-messages";
import { LatestPanel } from "./latest-panel";
import { LoansPanel } from "./loans-panel";
import { MeFrame } from "./me-frame";
import { DashboardSkeleton } from "./me-skeleton";
import { MonthCards } from "./month-cards";
import { OutlookPanel } from "./outlook-panel";

/** One's own dashboard: what is due and owed, where the money is, loans, messages, this month, what happened last. */
export function DashboardPage() {
  const { calendar } = useView();
  const { data, error, refetch } = useDashboard(calendar);
  const drawn = useUnhurried(data !== undefined);
  return (
    <MeFrame>
      {data && drawn ? (
        <>
          <OutlookPanel outlook={data.outlook} />
          <BalancePanel dashboard={data} />
          <div className="own-pair">
            <LoansPanel side="borrower" loans={data.loans.borrower} />
            <LoansPanel side="lender" loans={data.loans.lender} />
          </div>
          <LatestMessages />
          <MonthCards dashboard={data} />
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
