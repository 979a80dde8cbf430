"use client";
import { useTopUps } from "@/api/top-ups";
import { Skeleton } from "@/components/ui/skeleton";
import { useTopUpAddress } from "@/state/lists/me";
import { MeFrame } from "../me/me-frame";
import { Failed } from "../states/failed";
import { TopUpForm } from "./top-up-form";
import { TopUpList } from "./top-up-list";
import { TopUpResult } from "./top-up-result";

/** Money is added here; the gateway leads back here, to what became of it. */
export function TopUpPage() {
  const { address, setAddress } = useTopUpAddress();
  const { data, error, refetch } = useTopUps();
  return (
    <MeFrame>
      <div className="own-pair own-activity">
        {address.payment !== null ? (
          <TopUpResult
            key={address.payment}
            payment={address.payment}
            onAgain={() => setAddress({ payment: null })}
          />
        ) : data ? (
          <TopUpForm topUps={data} />
        ) : error ? (
          <Failed error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-80 w-full" />
        )}
        {data ? <TopUpList topUps={data.top_ups} /> : null}
      </div>
    </MeFrame>
  );
}
