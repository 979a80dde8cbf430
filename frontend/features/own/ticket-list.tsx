"use client";
import { useTranslations } from "next-intl";
import type { useOwnTickets } from "@/api/own";
import { MoreButton } from "../lists/more-button";
import { TicketRow } from "./ticket-row";

/** The tickets found, newest first, and how many there are of how many. */
export function TicketList({ answer }: { answer: ReturnType<typeof useOwnTickets> }) {
  const t = useTranslations("loans");
  const pages = answer.data?.pages ?? [];
  const tickets = pages.flatMap((page) => page.tickets);
  if (tickets.length === 0) return <p className="panel state-text py-10">{t("empty")}</p>;
  return (
    <>
      <div className="table-scroll list-scroll panel" aria-busy={answer.isPlaceholderData}>
        <table className="figures own-table">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("thing")}
              </th>
              <th scope="col" className="text-start">
                {t("state")}
              </th>
              <th scope="col">{t("price")}</th>
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => (
              <TicketRow key={ticket.id} ticket={ticket} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="flex flex-wrap items-center justify-between gap-3 text-xs text-muted">
        <span>{t("shown", { shown: tickets.length, count: pages[0]?.count ?? 0 })}</span>
        <MoreButton answer={answer} label={t("more")} loading={t("loading")} />
      </footer>
    </>
  );
}
