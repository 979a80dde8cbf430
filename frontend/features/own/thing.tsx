"use client";
import { useLocale } from "next-intl";
import type { OwnTicket } from "@/api/types";

/** What a ticket is about: its name, or else its kind. */
export function Thing({ ticket }: { ticket: OwnTicket }) {
  const locale = useLocale();
  return <bdi>{ticket.asset_name || ticket.asset_type_name[locale]}</bdi>;
}
