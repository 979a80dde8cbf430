"use client";
import { useTranslations } from "next-intl";
import { useRecord } from "@/api/records";
import type { TicketRecord } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { TicketState } from "../me/ticket-parts";
import { Parts } from "./parts";
import { PaymentsPanel } from "./payments-panel";
import { OfAddress, RecordAnswer } from "./record-answer";
import { RecordFrame } from "./record-frame";
import { TicketFacts } from "./ticket-facts";
import { TimelinePanel } from "./timeline-panel";

/** The page of a ticket. */
export function TicketPage() {
  return <OfAddress>{(id) => <Ticket key={id} id={id} />}</OfAddress>;
}

function Ticket({ id }: { id: string }) {
  const answer = useRecord("tickets", id);
  return <RecordAnswer answer={answer}>{(ticket) => <TicketView ticket={ticket} />}</RecordAnswer>;
}

function TicketView({ ticket }: { ticket: TicketRecord }) {
  const t = useTranslations("records");
  const { locale } = useView();
  const { days_late: days } = ticket;
  return (
    <RecordFrame
      kind={t("ticket", { id: formatId(ticket.id, locale) })}
      title={<bdi>{ticket.asset_name || t("nameless")}</bdi>}
      state={
        <>
          <TicketState state={ticket.state} />
          {days === null ? null : (
            <span className="badge danger-badge">{t("daysLate", { days })}</span>
          )}
        </>
      }
    >
      <div className="record-columns">
        <div className="record-column">
          <TicketFacts ticket={ticket} />
          <TimelinePanel steps={ticket.timeline} />
        </div>
        <div className="record-column">
          {ticket.payments.length > 0 ? <PaymentsPanel payments={ticket.payments} /> : null}
          <Parts record={ticket} object="ticket" />
        </div>
      </div>
    </RecordFrame>
  );
}
