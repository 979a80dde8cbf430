"use client";
import { type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import { usePushedAddress } from "../url";

export const ROLES = ["user", "support", "manager", "auditor", "admin"] as const;

export const PEOPLE_ORDERS = [
  "-joined",
  "joined",
  "name",
  "-name",
  "-signed_in",
  "signed_in",
] as const;

export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];

export const STATES = ["active", "inactive", "invited", "anonymised"] as const;

const filterParsers = {
  q: parseAsString.withDefault(""),
  role: parseAsStringLiteral(ROLES),
  state: parseAsStringLiteral(STATES),
  sort: parseAsStringLiteral(PEOPLE_ORDERS).withDefault("-joined"),
};

const parsers = { ...filterParsers, user: parseAsInteger };

export type PeopleFilters = inferParserType<typeof filterParsers>;

/** The list of users as its address asks for it, and the user whose details are open. */
export function usePeopleAddress() {
  return usePushedAddress(parsers);
}
