"use client";
import { useTranslations } from "next-intl";
import type { JobDetail } from "@/api/types";
import { formatId } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import { FactList } from "../lists/fact-list";
import { JobStatus } from "./job-status";
import { useTaskName } from "./use-task-name";

/** The details of a job: what it is, and what happened to it in order. */
export function JobFacts({ job }: { job: JobDetail }) {
  const t = useTranslations("jobs");
  const { locale } = useView();
  const nameOf = useTaskName();
  const momentName = useWordOf("jobMoments");
  return (
    <>
      <FactList
        facts={[
          [t("task"), nameOf(job.task)],
          [t("status"), <JobStatus key="status" status={job.status} />],
          [t("program"), <bdi key="program">{job.task}</bdi>],
          [t("attempts"), t("number", { count: job.attempts })],
          [t("queue"), <bdi key="queue">{job.queue}</bdi>],
          [t("worker"), job.worker === null ? t("none") : formatId(String(job.worker), locale)],
        ]}
      />
      <section>
        <h3 className="mb-1 text-xs text-muted">{t("moments")}</h3>
        <ol className="entries">
          {job.moments.map(({ kind, at }) => (
            <li key={`${kind} ${at}`} className="entry justify-between text-sm">
              <span data-moment={kind}>{momentName(kind)}</span>
              <Moment at={at} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
