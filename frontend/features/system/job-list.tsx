"use client";
import { useTranslations } from "next-intl";
import type { useJobs } from "@/api/system";
import { MoreButton } from "../lists/more-button";
import { JobRow } from "./job-row";

/** The jobs found, newest first. */
export function JobList({ answer }: { answer: ReturnType<typeof useJobs> }) {
  const t = useTranslations("jobs");
  const jobs = answer.data?.pages.flatMap((page) => page.jobs) ?? [];
  if (jobs.length === 0) return <p className="panel state-text py-10">{t("empty")}</p>;
  return (
    <>
      <div className="table-scroll list-scroll panel" aria-busy={answer.isPlaceholderData}>
        <table className="figures list">
          <caption className="sr-only">{t("list")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("task")}</th>
              <th scope="col">{t("status")}</th>
              <th scope="col">{t("at")}</th>
              <th scope="col">{t("waited")}</th>
              <th scope="col">{t("took")}</th>
              <th scope="col">{t("attempts")}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="flex justify-end">
        <MoreButton answer={answer} label={t("more")} loading={t("loading")} />
      </footer>
    </>
  );
}
