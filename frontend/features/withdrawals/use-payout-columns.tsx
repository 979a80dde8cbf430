"use client";
import { useTranslations } from "next-intl";
import type { QueuedWithdrawal } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { RecordLink } from "../records/record-link";
import type { Decision } from "./decision-dialog";
import { WithdrawalMark } from "./withdrawal-mark";

/** The columns of the queue; what may be done with a withdrawal stands at the end of its row. */
export function usePayoutColumns(decide: (decision: Decision) => void): Column<QueuedWithdrawal>[] {
  const t = useTranslations("payouts");
  const view = useView();
  return [
    {
      id: "who",
      name: t("who"),
      cell: ({ name, user_id: user, own, id, transfer }) => (
        <>
          <span className="entry-title">
            <bdi>{name || t("nameless")}</bdi>
            {own ? <span className="badge">{t("yours")}</span> : null}
          </span>
          <span className="block text-xs text-muted">
            <RecordLink kind="people" id={user}>
              {t("user", { id: formatId(String(user), view.locale) })}
            </RecordLink>
            {" · "}
            <RecordLink kind="transfers" id={transfer} ofRow>
              {t("number", { id: formatId(id, view.locale) })}
            </RecordLink>
          </span>
        </>
      ),
    },
    {
      id: "amount",
      name: t("amount"),
      end: true,
      cell: (withdrawal) => <bdi className="own-money">{formatAmount(withdrawal, view)}</bdi>,
    },
    {
      id: "account",
      name: t("account"),
      cell: (withdrawal) =>
        withdrawal.iban === null ? (
          t("erased")
        ) : (
          <>
            <bdi dir="ltr">{withdrawal.iban}</bdi>{" "}
            <button
              type="button"
              className="text-button"
              onClick={() => decide({ name: "unmask", of: withdrawal })}
            >
              {t("unmask")}
            </button>
          </>
        ),
    },
    {
      id: "requested",
      name: t("requested"),
      cell: ({ requested_at: at }) => <Moment at={at} />,
    },
    {
      id: "outcome",
      name: t("outcome"),
      cell: ({ state, reference, reason, ended_at: ended, returned_at: returned }) => (
        <>
          <WithdrawalMark state={state} />
          {ended ? (
            <span className="block text-xs text-muted">
              <Moment at={returned ?? ended} />
            </span>
          ) : null}
          {reference ? (
            <bdi dir="ltr" className="block text-xs text-muted">
              {reference}
            </bdi>
          ) : null}
          {reason ? <bdi className="block text-xs text-muted">{reason}</bdi> : null}
        </>
      ),
    },
    {
      id: "actions",
      name: t("actions"),
      cell: (withdrawal) => (
        <span className="own-states">
          {withdrawal.moves.map((name) =>
            name === "cancel" ? null : (
              <button
                key={name}
                type="button"
                className="button"
                data-move={name}
                onClick={() => decide({ name, of: withdrawal })}
              >
                {t(name)}
              </button>
            ),
          )}
        </span>
      ),
    },
  ];
}
