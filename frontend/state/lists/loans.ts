"use client";
import { parseAsStringLiteral } from "nuqs";
import { TICKET_ORDERS } from "@/api/questions";
import { usePushedAddress } from "../url";

/** The groups that tickets are told in: how far they came, what they are now, for how long they are overdue. */
export const GROUPS = [
  "reached_created",
  "reached_accepted",
  "reached_activated",
  "reached_completed",
  "now_pending",
  "now_accepted",
  "now_active",
  "now_completed",
  "now_cancelled",
  "overdue",
  "overdue_1_7",
  "overdue_8_30",
  "overdue_31",
] as const;

const parsers = {
  tickets: parseAsStringLiteral(GROUPS),
  tickets_sort: parseAsStringLiteral(TICKET_ORDERS),
};

/** The group of tickets that is open on the page, if one is, and the order that was asked of it. */
export function useLoansAddress() {
  const { address, setAddress } = usePushedAddress(parsers);
  return { group: address.tickets, sort: address.tickets_sort, setAddress };
}
