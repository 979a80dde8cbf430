"use client";
import { useTranslations } from "next-intl";
import { JOB_STATUSES } from "@/api/enums";
import type { JobCounts } from "@/api/types";
import { useJobsAddress } from "@/state/lists/jobs";
import { ChoiceFilter } from "../lists/choice-filter";
import { isNarrowed, ListBar } from "../lists/list-bar";
import { LogDaysFilter } from "../lists/log-days-filter";
import { useTaskName } from "./use-task-name";

const NOTHING = { from: null, to: null, task: null, status: null };

/** What narrows the jobs, with how many there are in each status. */
export function JobFilterBar({ tasks, counts }: { tasks: readonly string[]; counts?: JobCounts }) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const { address, setAddress } = useJobsAddress();
  const { job, sort, ...filters } = address;
  return (
    <ListBar label={t("list")} narrowed={isNarrowed(filters)} onReset={() => setAddress(NOTHING)}>
      <LogDaysFilter days={address} onChange={setAddress} />
      <ChoiceFilter
        label={t("task")}
        choices={tasks.map((id) => ({ id, name: nameOf(id) }))}
        value={address.task}
        onChange={(task) => setAddress({ task })}
      />
      <ChoiceFilter
        label={t("status")}
        choices={JOB_STATUSES.map((id) => ({
          id,
          name: counts ? t("counted", { status: t(id), count: counts[id] }) : t(id),
        }))}
        value={address.status}
        onChange={(status) => setAddress({ status })}
      />
    </ListBar>
  );
}
