"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Withdrawal } from "@/api/types";
import { useCancelWithdrawal } from "@/api/withdrawals";
import { formatAmount } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { useKey } from "../forms/use-key";
import { Panel } from "../me/panel";
import { WithdrawalMark } from "./withdrawal-mark";

/** One's newest withdrawals, with what became of them. */
export function WithdrawalList({ withdrawals }: { withdrawals: readonly Withdrawal[] }) {
  const t = useTranslations("withdrawals");
  const view = useView();
  const cancel = useCancelWithdrawal();
  const keyOf = useKey();
  const [cancelled, setCancelled] = useState<Withdrawal | null>(null);
  return (
    <Panel title={t("latest")}>
      {withdrawals.length === 0 ? <p className="section-text">{t("none")}</p> : null}
      <ul className="entries">
        {withdrawals.map((withdrawal) => (
          <li key={withdrawal.id} className="entry" data-withdrawal={withdrawal.state}>
            <div className="entry-body">
              <p className="entry-title">
                <bdi>{formatAmount(withdrawal, view)}</bdi>
              </p>
              <p className="entry-text">
                <Moment at={withdrawal.requested_at} />{" "}
                {withdrawal.iban ? <bdi dir="ltr">{withdrawal.iban}</bdi> : null}
              </p>
              {withdrawal.reference ? (
                <p className="entry-text">{t("reference", { reference: withdrawal.reference })}</p>
              ) : null}
              {withdrawal.reason ? (
                <p className="entry-text">{t("because", { reason: withdrawal.reason })}</p>
              ) : null}
            </div>
            <div className="own-end">
              <WithdrawalMark state={withdrawal.state} />
              {withdrawal.moves.includes("cancel") ? (
                <button
                  type="button"
                  className="text-button"
                  onClick={() => setCancelled(withdrawal)}
                >
                  {t("cancel")}
                </button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {cancelled ? (
        <ConfirmDialog
          title={t("cancelTitle")}
          text={t("cancelText", { amount: formatAmount(cancelled, view) })}
          submitLabel={t("cancel")}
          danger
          onConfirm={async () => {
            await cancel.mutateAsync({ withdrawal: cancelled.id, key: keyOf(cancelled.id) });
          }}
          onClose={() => setCancelled(null)}
        />
      ) : null}
    </Panel>
  );
}
