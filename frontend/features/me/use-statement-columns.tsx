"use client";
import { useTranslations } from "next-intl";
import { BY_TIME } from "@/api/enums";
import type { ByTime, StatementEntry } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { RecordLink } from "../records/record-link";

/** What the statement tells of an entry: what it was for and when, how much, and the balance after it. */
export function useStatementColumns(): Column<StatementEntry, ByTime>[] {
  const t = useTranslations("statement");
  const view = useView();
  const kindName = useWordOf("entryKinds");
  return [
    {
      id: "what",
      name: t("what"),
      cell: (entry) => (
        <>
          <span className="entry-title">
            <RecordLink kind="transfers" id={entry.transfer} ofRow>
              {kindName(entry.kind)}
            </RecordLink>
            {entry.reversal ? <span className="badge">{t("reversal")}</span> : null}
          </span>
          {entry.asset_name ? (
            <span className="entry-text block">
              {entry.ticket ? (
                <RecordLink kind="tickets" id={entry.ticket}>
                  <bdi>{entry.asset_name}</bdi>
                </RecordLink>
              ) : (
                <bdi>{entry.asset_name}</bdi>
              )}
            </span>
          ) : entry.payment ? (
            <span className="entry-text block">
              <RecordLink kind="payments" id={entry.payment}>
                {t("payment", { id: formatId(entry.payment, view.locale) })}
              </RecordLink>
            </span>
          ) : null}
        </>
      ),
    },
    {
      id: "at",
      name: t("at"),
      orders: BY_TIME,
      cell: ({ at }) => (
        <span className="text-muted">
          <Moment at={at} />
        </span>
      ),
    },
    {
      id: "amount",
      name: t("amount"),
      end: true,
      cell: (entry) => (
        <bdi
          className="own-money"
          data-amount={entry.amount}
          data-in={!entry.amount.startsWith("-")}
        >
          {formatAmount(entry, view)}
        </bdi>
      ),
    },
    {
      id: "after",
      name: t("after"),
      end: true,
      cell: (entry) => (
        <bdi className="text-muted" data-after={entry.balance}>
          {formatAmount({ ...entry, amount: entry.balance }, view)}
        </bdi>
      ),
    },
  ];
}
