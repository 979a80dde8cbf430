"use client";
import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import {
  CHANNELS,
  DIRECTIONS,
  LENDING_SIDES,
  MESSAGE_STATUSES,
  SUBJECTS,
  TICKET_ORDERS,
  TICKET_STATES,
} from "@/api/enums";
import { PANES } from "../explorer/parsers";
import { byTime, daysParsers, usePushedAddress } from "../url";

/** The one side that tickets are seen from; without it, both. */
export const SIDES = ["borrower", "lender"] as const;

const dashboardParsers = { pane: parseAsStringLiteral(PANES).withDefault("chart") };

const statementParsers = {
  kind: parseAsString,
  currency: parseAsString,
  ...daysParsers,
  q: parseAsString.withDefault(""),
  lending: parseAsStringLiteral(LENDING_SIDES),
  direction: parseAsStringLiteral(DIRECTIONS),
  sort: byTime,
};

const ticketParsers = {
  as: parseAsStringLiteral(SIDES),
  state: parseAsStringLiteral(TICKET_STATES),
  overdue: parseAsStringLiteral(["true", "false"]),
  sort: parseAsStringLiteral(TICKET_ORDERS).withDefault("-created"),
};

const activityParsers = {
  about: parseAsStringLiteral(SUBJECTS),
  channel: parseAsStringLiteral(CHANNELS),
  status: parseAsStringLiteral(MESSAGE_STATUSES),
};

const borrowParsers = { kind: parseAsString };

const topUpParsers = { payment: parseAsInteger };

/** Whether the balances of one's dashboard are drawn or listed. */
export function useDashboardAddress() {
  return usePushedAddress(dashboardParsers);
}

/** The filters of one's statement. */
export function useStatementAddress() {
  return usePushedAddress(statementParsers);
}

/** Of which kind are the things that can be borrowed. */
export function useBorrowAddress() {
  return usePushedAddress(borrowParsers);
}

/** The top-up whose result is shown; without one, the form. */
export function useTopUpAddress() {
  return usePushedAddress(topUpParsers);
}

/** The filters of one's tickets. */
export function useTicketsAddress() {
  return usePushedAddress(ticketParsers);
}

/** The filters of one's timeline and messages. */
export function useActivityAddress() {
  return usePushedAddress(activityParsers);
}
