"use client";
import { useTranslations } from "next-intl";
import type { JobCounts } from "@/api/types";
import { useCatalog } from "@/api/use-catalog";
import { JOB_STATUSES, useJobsAddress } from "@/state/jobs-address";
import { ChoiceFilter } from "../lists/choice-filter";
import { DaysFilter } from "../lists/days-filter";
import { useTaskName } from "./use-task-name";

const NOTHING = { from: null, to: null, task: null, status: null };

/** What narrows the jobs, with how many there are in each status. */
export function JobFilterBar({ tasks, counts }: { tasks: readonly string[]; counts?: JobCounts }) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const { data } = useCatalog();
  const { address, setAddress } = useJobsAddress();
  const { job, ...filters } = address;
  return (
    <search className="list-bar" aria-label={t("list")}>
      <DaysFilter
        label={t("range")}
        any={t("anyTime")}
        from={address.from}
        to={address.to}
        bounds={data?.first_day ? { from: data.first_day, to: data.today } : null}
        onChange={setAddress}
      />
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
      {Object.values(filters).some((value) => value !== null) ? (
        <button type="button" className="text-button" onClick={() => setAddress(NOTHING)}>
          {t("reset")}
        </button>
      ) : null}
    </search>
  );
}
