"use client";
import { useTranslations } from "next-intl";
import { BY_TIME } from "@/api/enums";
import type { ByTime, Job } from "@/api/types";
import { useJobsAddress } from "@/state/lists/jobs";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { JobStatus } from "./job-status";
import { useTaskName } from "./use-task-name";

/** The columns of the jobs; the name opens the whole job. */
export function useJobColumns(): Column<Job, ByTime>[] {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const { setAddress } = useJobsAddress();
  const milliseconds = (count: number | null) =>
    count === null ? t("none") : t("milliseconds", { count });
  return [
    {
      id: "task",
      name: t("task"),
      cell: ({ id, task }) => (
        <button type="button" className="row-button" onClick={() => setAddress({ job: id })}>
          {nameOf(task)}
        </button>
      ),
    },
    { id: "status", name: t("status"), cell: ({ status }) => <JobStatus status={status} /> },
    {
      id: "at",
      name: t("at"),
      orders: BY_TIME,
      cell: ({ started_at: started, deferred_at: deferred }) => {
        const at = started ?? deferred;
        return at === null ? t("none") : <Moment at={at} />;
      },
    },
    { id: "waited", name: t("waited"), end: true, cell: (job) => milliseconds(job.waited_ms) },
    { id: "took", name: t("took"), end: true, cell: (job) => milliseconds(job.took_ms) },
    {
      id: "attempts",
      name: t("attempts"),
      end: true,
      cell: ({ attempts: count }) => t("number", { count }),
    },
  ];
}
