"use client";
import { type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs";
import { TICKET_ORDERS } from "@/api/questions";
import { PANES } from "../explorer/parsers";
import { byTime, daysParsers, usePushedAddress } from "../url";

export const SIDES = ["borrower", "lender"] as const;

export const TICKET_STATES = ["pending", "accepted", "active", "completed", "cancelled"] as const;

export const LATENESS = ["true", "false"] as const;

export const SUBJECTS = ["ticket", "payment", "wallet", "message"] as const;

export const CHANNELS = ["email", "sms", "push", "in_app"] as const;

export const MESSAGE_STATES = ["created", "sent", "failed"] as const;

export const LENDING = ["earned", "spent"] as const;

export const DIRECTIONS = ["in", "out"] as const;

const dashboardParsers = { pane: parseAsStringLiteral(PANES).withDefault("chart") };

const statementParsers = {
  kind: parseAsString,
  currency: parseAsString,
  ...daysParsers,
  q: parseAsString.withDefault(""),
  lending: parseAsStringLiteral(LENDING),
  direction: parseAsStringLiteral(DIRECTIONS),
  sort: byTime,
};

const ticketParsers = {
  as: parseAsStringLiteral(SIDES),
  state: parseAsStringLiteral(TICKET_STATES),
  overdue: parseAsStringLiteral(LATENESS),
  sort: parseAsStringLiteral(TICKET_ORDERS).withDefault("-created"),
};

const activityParsers = {
  about: parseAsStringLiteral(SUBJECTS),
  channel: parseAsStringLiteral(CHANNELS),
  status: parseAsStringLiteral(MESSAGE_STATES),
};

export type StatementFilters = inferParserType<typeof statementParsers>;

export type TicketFilters = inferParserType<typeof ticketParsers>;

export type ActivityFilters = inferParserType<typeof activityParsers>;

/** Whether one's dashboard draws its line or lists it. */
export function useDashboardAddress() {
  return usePushedAddress(dashboardParsers);
}

/** One's statement as its address asks for it. */
export function useStatementAddress() {
  return usePushedAddress(statementParsers);
}

/** One's tickets as their address asks for them. */
export function useTicketsAddress() {
  return usePushedAddress(ticketParsers);
}

/** One's timeline and messages as their address asks for them. */
export function useActivityAddress() {
  return usePushedAddress(activityParsers);
}
