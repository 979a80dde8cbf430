"use client";
import { useTranslations } from "next-intl";
import type { MyLoans } from "@/api/types";
import { LoanLine } from "./loan-line";
import { MeLink } from "./me-link";
import { Panel } from "./panel";

interface Props {
  side: "borrower" | "lender";
  loans: MyLoans;
}

/** The loans that run on one side: how many, how many late, and those that are due first. */
export function LoansPanel({ side, loans }: Props) {
  const t = useTranslations("loans");
  return (
    <Panel
      title={t(side)}
      end={
        <MeLink page="dashboard/tickets" query={{ as: side, state: "active" }}>
          {t("allRunning", { count: loans.active })}
        </MeLink>
      }
    >
      {loans.overdue > 0 ? (
        <p>
          <MeLink
            page="dashboard/tickets"
            query={{ as: side, overdue: "true" }}
            className="badge danger-badge own-overdue"
          >
            {t("overdueCount", { count: loans.overdue })}
          </MeLink>
        </p>
      ) : null}
      {loans.running.length === 0 ? (
        <p className="section-text py-6">{t(`none_${side}`)}</p>
      ) : (
        <ul className="entries">
          {loans.running.map((ticket) => (
            <LoanLine key={ticket.id} ticket={ticket} side={side} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
