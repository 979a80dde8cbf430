"use client";
import {
  createParser,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from "nuqs";
import { isIsoDay } from "@/lib/calendar/days";

export const JOB_STATUSES = ["waiting", "running", "succeeded", "failed", "cancelled"] as const;

const isoDay = createParser({
  parse: (text) => (isIsoDay(text) ? text : null),
  serialize: (day: string) => day,
});

const parsers = {
  from: isoDay,
  to: isoDay,
  task: parseAsString,
  status: parseAsStringLiteral(JOB_STATUSES),
  job: parseAsInteger,
};

export type JobsFilters = Omit<inferParserType<typeof parsers>, "job">;

/** The jobs as the address asks for them, and the one whose details are open. */
export function useJobsAddress() {
  const [address, setAddress] = useQueryStates(parsers, { history: "push", scroll: false });
  return { address, setAddress };
}
