"use client";
import { useTranslations } from "next-intl";
import type { TicketOrder, TicketRow } from "@/api/types";
import { joined } from "@/lib/format/joined";
import { formatId, formatValue } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { RecordLink } from "../records/record-link";
import { measureOf } from "./measures";

const PEOPLE = ["borrower", "lender"] as const;
const STAMPS = ["asset_type", "segment", "region"] as const;

/** The columns of the tickets behind a figure: which, since when, until when, what for, and whose. */
export function useTicketColumns(priced: boolean): Column<TicketRow, TicketOrder>[] {
  const t = useTranslations("lending");
  const view = useView();
  const names = useNames();
  const people = (ticket: TicketRow) =>
    PEOPLE.flatMap((side) => {
      const id = ticket[side];
      return id === null
        ? []
        : [
            <RecordLink key={side} kind="people" id={id}>
              {t(side, { id: formatId(id, view.locale) })}
            </RecordLink>,
          ];
    });
  return [
    {
      id: "ticket",
      name: t("ticket"),
      orders: ["-created", "created"],
      cell: ({ ticket, state, created_at: at }) => (
        <>
          <span className="block">
            <RecordLink kind="tickets" id={ticket} ofRow>
              {t("number", { id: formatId(ticket, view.locale) })}
            </RecordLink>{" "}
            <span className="badge">{t(`group_now_${state}`)}</span>
          </span>
          <span className="text-xs text-muted">
            <Moment at={at} />
          </span>
        </>
      ),
    },
    {
      id: "due",
      name: t("due"),
      orders: ["due", "-due"],
      cell: ({ due_at: at, overdue_days: days }) => (
        <>
          {days === null ? null : <span className="badge danger-badge">{t("late", { days })}</span>}
          {at === null ? null : (
            <span className="block text-xs text-muted">
              <Moment at={at} day />
            </span>
          )}
        </>
      ),
    },
    {
      id: "price",
      name: t("price"),
      orders: priced ? ["-price", "price"] : undefined,
      end: true,
      cell: ({ price }) =>
        price ? <bdi>{formatValue(price.amount, measureOf(price), view)}</bdi> : null,
    },
    {
      id: "people",
      name: t("people"),
      cell: (ticket) => (
        <>
          <span className="own-about">{people(ticket)}</span>
          <span className="text-xs text-muted">
            {joined(...STAMPS.map((dimension) => names.member(dimension, ticket[dimension])))}
          </span>
        </>
      ),
    },
  ];
}
