"use client";
import { useTranslations } from "next-intl";
import type { useJobs } from "@/api/system";
import { useJobsAddress } from "@/state/lists/jobs";
import { DataList } from "../lists/data-list";
import { useJobColumns } from "./use-job-columns";

/** The jobs found. */
export function JobList({ answer }: { answer: ReturnType<typeof useJobs> }) {
  const t = useTranslations("jobs");
  const { address, setAddress } = useJobsAddress();
  return (
    <DataList
      id="jobs"
      caption={t("list")}
      columns={useJobColumns()}
      rows={answer.data?.pages.flatMap((page) => page.jobs) ?? []}
      keyOf={({ id }) => id}
      marks={({ id }) => ({ "data-job": id })}
      empty={t("empty")}
      answer={answer}
      sorting={{ by: address.sort, onChange: (sort) => setAddress({ sort }) }}
    />
  );
}
