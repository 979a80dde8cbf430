"use client";
import { useLocale, useTranslations } from "next-intl";
import type { MyTicket } from "@/api/types";

const TONES: Record<MyTicket["state"], string> = {
  pending: "notice-badge",
  accepted: "notice-badge",
  active: "good-badge",
  completed: "",
  cancelled: "",
};

/** How far a ticket has come. */
export function TicketState({ state }: { state: MyTicket["state"] }) {
  const t = useTranslations("ticketStates");
  return <span className={`badge ${TONES[state]}`}>{t(state)}</span>;
}

/** What a ticket is about: its name, or else its kind. */
export function Thing({ ticket }: { ticket: MyTicket }) {
  const locale = useLocale();
  return <bdi>{ticket.asset_name || ticket.asset_type_name[locale]}</bdi>;
}
