"use client";
import { useTranslations } from "next-intl";
import type { useMyTickets } from "@/api/dashboard";
import { useTicketsAddress } from "@/state/lists/me";
import { DataList } from "../lists/data-list";
import { useTicketColumns } from "./use-ticket-columns";

/** The tickets found. */
export function TicketList({ answer }: { answer: ReturnType<typeof useMyTickets> }) {
  const t = useTranslations("loans");
  const { address, setAddress } = useTicketsAddress();
  const pages = answer.data?.pages ?? [];
  return (
    <DataList
      id="own-tickets"
      caption={t("title")}
      columns={useTicketColumns()}
      rows={pages.flatMap((page) => page.tickets)}
      keyOf={({ id }) => id}
      marks={({ id, state, overdue }) => ({
        "data-ticket": id,
        "data-state": state,
        "data-overdue": overdue,
      })}
      empty={t("empty")}
      answer={answer}
      sorting={{ by: address.sort, onChange: (sort) => setAddress({ sort }) }}
      count={pages[0]?.count}
      phone="stacked"
    />
  );
}
