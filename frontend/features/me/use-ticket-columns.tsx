"use client";
import { useTranslations } from "next-intl";
import type { MyTicket, TicketOrder } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import { TicketMoves } from "../lending/ticket-moves";
import type { Column } from "../lists/column";
import { NoValue } from "../lists/no-value";
import { RecordLink } from "../records/record-link";
import { Due } from "./due";
import { Thing, TicketState } from "./ticket-parts";

/** What is told of a ticket: the thing and the other person, how far it has come, when it is due, and its price. */
export function useTicketColumns(): Column<MyTicket, TicketOrder>[] {
  const t = useTranslations("loans");
  const view = useView();
  return [
    {
      id: "thing",
      name: t("thing"),
      cell: (ticket) => (
        <>
          <span className="entry-title">
            <RecordLink kind="tickets" id={ticket.id} ofRow>
              <Thing ticket={ticket} />
            </RecordLink>
          </span>
          <span className="entry-text own-about">
            <span>{ticket.asset_type_name[view.locale]}</span>
            {ticket.counterpart ? (
              <bdi>{t(`with_${ticket.as}`, { name: ticket.counterpart })}</bdi>
            ) : null}
            <span>{t("number", { id: formatId(ticket.id, view.locale) })}</span>
          </span>
        </>
      ),
    },
    {
      id: "state",
      name: t("state"),
      cell: ({ state, ended_at: ended }) => (
        <span className="own-states">
          <TicketState state={state} />
          {ended ? (
            <span className="entry-text">
              <Moment at={ended} day />
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: "due",
      name: t("due"),
      orders: ["due", "-due"],
      cell: (ticket) => <Due ticket={ticket} />,
    },
    {
      id: "created",
      name: t("created"),
      orders: ["-created", "created"],
      cell: ({ created_at: at }) => (
        <span className="text-muted">
          <Moment at={at} day />
        </span>
      ),
    },
    {
      id: "price",
      name: t("price"),
      orders: ["-price", "price"],
      end: true,
      cell: ({ price }) => (price ? <bdi>{formatAmount(price, view)}</bdi> : <NoValue />),
    },
    {
      id: "moves",
      name: t("next"),
      cell: (ticket) => (ticket.moves.length > 0 ? <TicketMoves ticket={ticket} /> : null),
    },
  ];
}
