"use client";
import { useTranslations } from "next-intl";
import type { LateLoan } from "@/api/types";
import { formatDate } from "@/lib/format/day";
import { formatId } from "@/lib/format/value";
import { useView, useZone } from "@/state/shell/view";
import type { Column } from "../lists/column";
import { RecordLink } from "../records/record-link";
import type { LoanAction } from "./action-dialog";
import { LoanActions } from "./loan-actions";
import { RemindedButton } from "./reminded-button";

/** The columns of the queue; what can be done about a loan stands at the end of its row. */
export function useLateLoanColumns(start: (action: LoanAction) => void): Column<LateLoan>[] {
  const t = useTranslations("support");
  const view = useView();
  const zone = useZone();
  return [
    {
      id: "loan",
      name: t("loan"),
      cell: ({ ticket, asset_name: name, asset_type_name: type }) => (
        <>
          <span className="entry-title">
            <RecordLink kind="tickets" id={ticket} ofRow>
              <bdi>{name || type[view.locale]}</bdi>
            </RecordLink>
          </span>
          <span className="block text-xs text-muted">
            {t("number", { id: formatId(ticket, view.locale) })}
          </span>
        </>
      ),
    },
    {
      id: "borrower",
      name: t("borrower"),
      cell: ({ borrower }) =>
        borrower ? (
          <RecordLink kind="people" id={borrower.id}>
            <bdi>{borrower.name ?? t("user", { id: formatId(borrower.id, view.locale) })}</bdi>
          </RecordLink>
        ) : (
          t("unknown")
        ),
    },
    {
      id: "late",
      name: t("late"),
      cell: ({ days_late: days, due_at: due }) => (
        <span className="own-due">
          <span className="badge danger-badge">{t("days", { days })}</span>
          <time dateTime={due} className="entry-text">
            {formatDate(due, view, zone)}
          </time>
        </span>
      ),
    },
    {
      id: "done",
      name: t("done"),
      cell: (loan) => <LoanActions loan={loan} />,
    },
    {
      id: "actions",
      name: t("actions"),
      cell: (loan) => (
        <span className="own-states">
          {loan.messaged_today ? (
            <span className="badge good-badge">{t("messagedToday")}</span>
          ) : (
            <button
              type="button"
              className="button"
              data-do="message"
              onClick={() => start({ kind: "message", loan })}
            >
              {t("message")}
            </button>
          )}
          <RemindedButton loan={loan} />
          <button
            type="button"
            className="text-button"
            data-do="note"
            onClick={() => start({ kind: "note", loan })}
          >
            {t("note")}
          </button>
          {loan.borrower ? (
            <button
              type="button"
              className="text-button"
              data-do="contact"
              onClick={() => start({ kind: "contact", loan })}
            >
              {t("contact")}
            </button>
          ) : null}
        </span>
      ),
    },
  ];
}
