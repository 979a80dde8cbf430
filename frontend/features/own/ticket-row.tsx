"use client";
import { useLocale, useTranslations } from "next-intl";
import type { OwnTicket } from "@/api/types";
import { formatAmount } from "@/lib/format/amount";
import { formatDate } from "@/lib/format/day";
import { formatId, NO_VALUE } from "@/lib/format/value";
import { useView } from "@/state/use-view";
import { useZone } from "@/state/use-zone";
import { Due } from "./due";
import { Thing } from "./thing";
import { TicketState } from "./ticket-state";

/** One ticket: the thing and the other person, how far it has come, when it is due, and its price. */
export function TicketRow({ ticket }: { ticket: OwnTicket }) {
  const t = useTranslations("loans");
  const explorer = useTranslations("explorer");
  const locale = useLocale();
  const view = useView();
  const zone = useZone();
  return (
    <tr data-ticket={ticket.id} data-state={ticket.state} data-overdue={ticket.overdue}>
      <th scope="row">
        <span className="entry-title">
          <Thing ticket={ticket} />
        </span>
        <span className="entry-text own-about">
          <span>{ticket.asset_type_name[locale]}</span>
          {ticket.counterpart ? (
            <span>
              <bdi>{t(`with_${ticket.as}`, { name: ticket.counterpart })}</bdi>
            </span>
          ) : null}
          <span>{t("number", { id: formatId(ticket.id, view.locale) })}</span>
          <time dateTime={ticket.created_at}>
            {t("made", { day: formatDate(ticket.created_at, view, zone) })}
          </time>
        </span>
      </th>
      <td className="text-start">
        <span className="own-states">
          <TicketState state={ticket.state} />
          <Due ticket={ticket} />
          {ticket.ended_at ? (
            <time className="entry-text" dateTime={ticket.ended_at}>
              {formatDate(ticket.ended_at, view, zone)}
            </time>
          ) : null}
        </span>
      </td>
      <td>
        {ticket.price ? (
          <bdi>{formatAmount(ticket.price, view)}</bdi>
        ) : (
          <span title={explorer("noValue")}>
            <span aria-hidden="true">{NO_VALUE}</span>
            <span className="sr-only">{explorer("noValue")}</span>
          </span>
        )}
      </td>
    </tr>
  );
}
