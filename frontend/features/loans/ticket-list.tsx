"use client";
import { useTranslations } from "next-intl";
import type { useTickets } from "@/api/loans";
import { DataList } from "../lists/data-list";
import { useTicketColumns } from "./use-ticket-columns";

/** The tickets of a group. */
export function TicketList({ answer }: { answer: ReturnType<typeof useTickets> }) {
  const t = useTranslations("lending");
  const pages = answer.data?.pages ?? [];
  return (
    <DataList
      id="tickets"
      caption={t("list")}
      columns={useTicketColumns()}
      rows={pages.flatMap((page) => page.tickets)}
      keyOf={({ ticket }) => ticket}
      marks={({ ticket }) => ({ "data-ticket": ticket })}
      empty={t("empty")}
      answer={answer}
      count={pages[0]?.count}
      phone="lines"
      inDrawer
    />
  );
}
