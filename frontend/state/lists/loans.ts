"use client";
import { parseAsStringLiteral } from "nuqs";
import { TICKET_GROUPS, TICKET_ORDERS } from "@/api/enums";
import { usePushedAddress } from "../url";

const parsers = {
  tickets: parseAsStringLiteral(TICKET_GROUPS),
  tickets_sort: parseAsStringLiteral(TICKET_ORDERS),
};

/** The group of tickets that is open on the page, if one is, and its order. */
export function useLoansAddress() {
  const { address, setAddress } = usePushedAddress(parsers);
  return { group: address.tickets, sort: address.tickets_sort, setAddress };
}
