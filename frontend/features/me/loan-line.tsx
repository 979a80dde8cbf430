"use client";
import { useTranslations } from "next-intl";
import type { MyTicket } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { useView } from "@/state/shell/view";
import { RecordLink } from "../records/record-link";
import { Due } from "./due";
import { Thing } from "./ticket-parts";

interface Props {
  ticket: MyTicket;
  side: "borrower" | "lender";
}

/** One running loan: the thing, the other person, when it is due and its price. */
export function LoanLine({ ticket, side }: Props) {
  const t = useTranslations("loans");
  const view = useView();
  return (
    <li className="entry" data-ticket={ticket.id} data-overdue={ticket.overdue}>
      <div className="entry-body">
        <p className="entry-title">
          <RecordLink kind="tickets" id={ticket.id}>
            <Thing ticket={ticket} />
          </RecordLink>
        </p>
        <p className="entry-text">
          {ticket.counterpart ? <bdi>{t(`with_${side}`, { name: ticket.counterpart })}</bdi> : null}
        </p>
      </div>
      <div className="own-end">
        <Due ticket={ticket} />
        {ticket.price ? (
          <span className="entry-text">{formatAmount(ticket.price, view, "short")}</span>
        ) : null}
      </div>
    </li>
  );
}
