"use client";
import {
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";

export const ROLES = ["user", "support", "manager", "auditor", "admin"] as const;
export const STATES = ["active", "inactive", "invited", "anonymised"] as const;

const parsers = {
  q: parseAsString.withDefault(""),
  role: parseAsStringLiteral(ROLES),
  state: parseAsStringLiteral(STATES),
  user: parseAsInteger,
};

export type PeopleFilters = Omit<inferParserType<typeof parsers>, "user">;

/** The list of users as its address asks for it, and the user whose details are open. */
export function usePeopleAddress() {
  const [address, setAddress] = useQueryStates(parsers, { history: "push", scroll: false });
  return { address, setAddress };
}
