"use client";
import { type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import { byTime, daysParsers, usePushedAddress } from "../url";

export const JOB_STATUSES = ["waiting", "running", "succeeded", "failed", "cancelled"] as const;

const filterParsers = {
  ...daysParsers,
  task: parseAsString,
  status: parseAsStringLiteral(JOB_STATUSES),
  sort: byTime,
};

const parsers = { ...filterParsers, job: parseAsInteger };

export type JobsFilters = inferParserType<typeof filterParsers>;

/** The jobs as the address asks for them, and the one whose details are open. */
export function useJobsAddress() {
  return usePushedAddress(parsers);
}
