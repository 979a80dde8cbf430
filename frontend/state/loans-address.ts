"use client";
import { parseAsStringLiteral } from "nuqs";
import { usePushedAddress } from "./pushed-address";

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

const parsers = { tickets: parseAsStringLiteral(GROUPS) };

/** The group of tickets that is open on the page, if one is. */
export function useLoansAddress() {
  const { address, setAddress } = usePushedAddress(parsers);
  return { group: address.tickets, setAddress };
}
