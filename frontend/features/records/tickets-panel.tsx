"use client";
import { useTranslations } from "next-intl";
import type { TicketLine } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { NoValue } from "../lists/no-value";
import { Panel } from "../me/panel";
import { TicketState } from "../me/ticket-parts";
import { Newest } from "./payments-panel";
import { RecordLink } from "./record-link";
import { RecordTable } from "./record-table";

interface Props {
  tickets: readonly TicketLine[];
  count: number;
}

/** The tickets of a person, those first that are under way; each is a link. */
export function TicketsPanel({ tickets, count }: Props) {
  const t = useTranslations("records");
  const columns = useTicketColumns(tickets.some(({ price }) => price !== null));
  return (
    <Panel title={t("tickets")} end={<Newest shown={tickets.length} count={count} />}>
      {tickets.length === 0 ? (
        <p className="section-text">{t("noTickets")}</p>
      ) : (
        <RecordTable
          caption={t("ticketList")}
          columns={columns}
          rows={tickets}
          keyOf={({ id }) => id}
        />
      )}
    </Panel>
  );
}

function useTicketColumns(priced: boolean): Column<TicketLine>[] {
  const t = useTranslations("records");
  const sides = useTranslations("loans");
  const view = useView();
  const price: Column<TicketLine> = {
    id: "price",
    name: t("price"),
    end: true,
    cell: (ticket) => (ticket.price ? <bdi>{formatAmount(ticket.price, view)}</bdi> : <NoValue />),
  };
  return [
    {
      id: "ticket",
      name: t("ticketColumn"),
      cell: ({ id, asset_name: name, side }) => (
        <>
          <RecordLink kind="tickets" id={id} ofRow>
            <bdi>{name || t("ticket", { id: formatId(id, view.locale) })}</bdi>
          </RecordLink>
          <span className="entry-text own-about">
            <span>{side === "both" ? t("bothSides") : sides(side)}</span>
            <span>{t("ticket", { id: formatId(id, view.locale) })}</span>
          </span>
        </>
      ),
    },
    {
      id: "state",
      name: t("state"),
      cell: ({ state, overdue, due_at: due }) => (
        <span className="own-states">
          {overdue ? (
            <span className="badge danger-badge">{t("isLate")}</span>
          ) : (
            <TicketState state={state} />
          )}
          {state === "active" && due ? (
            <span className="entry-text">
              <Moment at={due} day />
            </span>
          ) : null}
        </span>
      ),
    },
    ...(priced ? [price] : []),
  ];
}
