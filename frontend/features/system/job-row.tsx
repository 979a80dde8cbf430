"use client";
import { useTranslations } from "next-intl";
import type { Job } from "@/api/types";
import { useJobsAddress } from "@/state/jobs-address";
import { Moment } from "../account/moment";
import { JobStatus } from "./job-status";
import { useTaskName } from "./use-task-name";

/** One job; its name opens the rest of it. */
export function JobRow({ job }: { job: Job }) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const { setAddress } = useJobsAddress();
  const at = job.started_at ?? job.deferred_at;
  const milliseconds = (count: number | null) =>
    count === null ? t("none") : t("milliseconds", { count });
  return (
    <tr data-job={job.id}>
      <th scope="row">
        <button type="button" className="row-button" onClick={() => setAddress({ job: job.id })}>
          {nameOf(job.task)}
        </button>
      </th>
      <td>
        <JobStatus status={job.status} />
      </td>
      <td>{at === null ? t("none") : <Moment at={at} />}</td>
      <td>{milliseconds(job.waited_ms)}</td>
      <td>{milliseconds(job.took_ms)}</td>
      <td>{t("number", { count: job.attempts })}</td>
    </tr>
  );
}
