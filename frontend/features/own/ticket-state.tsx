"use client";
import { useTranslations } from "next-intl";
import type { OwnTicket } from "@/api/types";

const TONES: Record<OwnTicket["state"], string> = {
  pending: "notice-badge",
  accepted: "notice-badge",
  active: "good-badge",
  completed: "",
  cancelled: "",
};

/** How far a ticket has come. */
export function TicketState({ state }: { state: OwnTicket["state"] }) {
  const t = useTranslations("ticketStates");
  return <span className={`badge ${TONES[state]}`}>{t(state)}</span>;
}
