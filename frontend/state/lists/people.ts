"use client";
import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import { ROLES, USER_ORDERS, USER_STATES } from "@/api/enums";
import { usePushedAddress } from "../url";

const parsers = {
  q: parseAsString.withDefault(""),
  role: parseAsStringLiteral(ROLES),
  state: parseAsStringLiteral(USER_STATES),
  sort: parseAsStringLiteral(USER_ORDERS).withDefault("-joined"),
  user: parseAsInteger,
};

/** The filters of the users, and the one whose details are open. */
export function usePeopleAddress() {
  return usePushedAddress(parsers);
}
