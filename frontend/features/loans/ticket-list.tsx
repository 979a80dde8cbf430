"use client";
import { useTranslations } from "next-intl";
import type { TicketRow } from "@/api/types";
import { formatMomentOfYear } from "@/lib/format/day";
import { formatId, formatValue } from "@/lib/format/value";
import { useNames } from "@/state/use-names";
import { useView } from "@/state/use-view";
import { useZone } from "@/state/use-zone";
import { measureOf } from "./measures";

const PEOPLE = ["borrower", "lender"] as const;
const STAMPS = ["asset_type", "segment", "region"] as const;

/** Tickets: which, since when, what for, and whose. */
export function TicketList({ tickets }: { tickets: readonly TicketRow[] }) {
  const t = useTranslations("lending");
  if (tickets.length === 0) return <p className="state-text py-10">{t("empty")}</p>;
  return (
    <div className="table-scroll rows-scroll">
      <table className="figures">
        <caption className="sr-only">{t("list")}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {t("ticket")}
            </th>
            <th scope="col">{t("price")}</th>
            <th scope="col" className="text-start">
              {t("people")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <Row key={ticket.ticket} ticket={ticket} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ ticket }: { ticket: TicketRow }) {
  const t = useTranslations("lending");
  const view = useView();
  const names = useNames();
  const zone = useZone();
  const { price, overdue_days: days, due_at: due } = ticket;
  const moment = (at: string) => formatMomentOfYear(at, view, zone);
  const people = PEOPLE.flatMap((side) => {
    const id = ticket[side];
    return id === null ? [] : [t(side, { id: formatId(id, view.locale) })];
  });
  const stamps = STAMPS.map((dimension) => names.member(dimension, ticket[dimension]));
  return (
    <tr data-ticket={ticket.ticket}>
      <th scope="row">
        <span className="block">
          {t("number", { id: formatId(ticket.ticket, view.locale) })}{" "}
          <span className={`badge ${days === null ? "" : "danger-badge"}`}>
            {days === null ? t(`group_now_${ticket.state}`) : t("late", { days })}
          </span>
        </span>
        <span className="text-xs text-muted">
          {due === null
            ? t("made", { at: moment(ticket.created_at) })
            : t("due", { at: moment(due) })}
        </span>
      </th>
      <td>{price ? <bdi>{formatValue(price.amount, measureOf(price), view)}</bdi> : null}</td>
      <td className="text-start">
        <span className="block">{people.join(" · ")}</span>
        <span className="text-xs text-muted">{stamps.join(" · ")}</span>
      </td>
    </tr>
  );
}
