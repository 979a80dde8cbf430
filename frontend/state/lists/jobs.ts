"use client";
import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs";
import { JOB_STATUSES } from "@/api/enums";
import { byTime, daysParsers, usePushedAddress } from "../url";

const parsers = {
  ...daysParsers,
  task: parseAsString,
  status: parseAsStringLiteral(JOB_STATUSES),
  sort: byTime,
  job: parseAsInteger,
};

/** The filters of the jobs, and the one whose details are open. */
export function useJobsAddress() {
  return usePushedAddress(parsers);
}
