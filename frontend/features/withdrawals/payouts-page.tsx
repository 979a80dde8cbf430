"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { WITHDRAWAL_STATES } from "@/api/enums";
import { useQueue } from "@/api/withdrawals";
import { Skeleton } from "@/components/ui/skeleton";
import { formatAmount } from "@/lib/format/amount";
import { usePayoutsAddress } from "@/state/lists/payouts";
import { useView } from "@/state/shell/view";
import { DataList } from "../lists/data-list";
import { ListBar } from "../lists/list-bar";
import { PlainListFrame } from "../lists/plain-list-frame";
import { ScheduleSelect } from "../schedules/schedule-select";
import { SureState } from "../security/sure";
import { Failed } from "../states/failed";
import { type Decision, DecisionDialog } from "./decision-dialog";
import { usePayoutColumns } from "./use-payout-columns";

/** Withdrawals that wait for a decision, oldest first, and those that were decided. */
export function PayoutsPage() {
  const t = useTranslations("payouts");
  const states = useTranslations("withdrawalStates");
  const view = useView();
  const { address, setAddress } = usePayoutsAddress();
  const answer = useQueue(address.state);
  const [decision, setDecision] = useState<Decision | null>(null);
  const columns = usePayoutColumns(setDecision);
  const pages = answer.data?.pages ?? [];
  const [first] = pages;
  return (
    <PlainListFrame title={t("title")}>
      {first ? (
        <p className="section-text">
          {t("waiting", {
            count: first.waiting,
            amount: formatAmount({ ...first, amount: first.waiting_amount }, view),
          })}
        </p>
      ) : null}
      <ListBar
        label={t("filters")}
        narrowed={address.state !== "requested"}
        onReset={() => setAddress({ state: null })}
      >
        <ScheduleSelect
          label={t("state")}
          choices={WITHDRAWAL_STATES.map((id) => ({ id, name: states(id) }))}
          value={address.state}
          onChange={(state) => setAddress({ state })}
        />
      </ListBar>
      {first ? (
        <DataList
          id="payouts"
          caption={t("title")}
          columns={columns}
          rows={pages.flatMap((page) => page.withdrawals)}
          keyOf={({ id }) => id}
          marks={({ id }) => ({ "data-withdrawal": id })}
          empty={t("empty")}
          answer={answer}
          phone="stacked"
        />
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      <SureState>
        {decision ? (
          <DecisionDialog
            key={`${decision.name} ${decision.of.id}`}
            decision={decision}
            onClose={() => setDecision(null)}
          />
        ) : null}
      </SureState>
    </PlainListFrame>
  );
}
