"use client";
import { useTranslations } from "next-intl";
import type { useTickets } from "@/api/loans";
import type { TicketOrder } from "@/api/types";
import type { Sorting } from "../lists/column";
import { DataList } from "../lists/data-list";
import { useOriginColumn } from "../lists/use-origin-column";
import { useTicketColumns } from "./use-ticket-columns";

interface Props {
  answer: ReturnType<typeof useTickets>;
  /** Whether this reader sees prices. */
  priced: boolean;
  sorting: Sorting<TicketOrder>;
}

/** The tickets of a group. */
export function TicketList({ answer, priced, sorting }: Props) {
  const t = useTranslations("lending");
  const pages = answer.data?.pages ?? [];
  const tickets = pages.flatMap((page) => page.tickets);
  const columns = [...useTicketColumns(priced), ...useOriginColumn(tickets)];
  return (
    <DataList
      id="tickets"
      caption={t("list")}
      columns={columns}
      rows={tickets}
      keyOf={({ ticket }) => ticket}
      marks={({ ticket }) => ({ "data-ticket": ticket })}
      empty={t("empty")}
      answer={answer}
      sorting={sorting}
      count={pages[0]?.count}
      phone="lines"
      inDrawer
    />
  );
}
