"use client";
import { useWithdrawals } from "@/api/withdrawals";
import { Skeleton } from "@/components/ui/skeleton";
import { MeFrame } from "../me/me-frame";
import { Failed } from "../states/failed";
import { WithdrawForm } from "./withdraw-form";
import { WithdrawalList } from "./withdrawal-list";

/** Money goes from the wallet to a bank account from here. */
export function WithdrawPage() {
  const { data, error, refetch } = useWithdrawals();
  return (
    <MeFrame>
      <div className="own-pair own-activity">
        {data ? (
          <>
            <WithdrawForm withdrawals={data} />
            <WithdrawalList withdrawals={data.withdrawals} />
          </>
        ) : error ? (
          <Failed error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-80 w-full" />
        )}
      </div>
    </MeFrame>
  );
}
