"use client";
import { useTranslations } from "next-intl";
import { useJobs } from "@/api/system";
import { Skeleton } from "@/components/ui/skeleton";
import { useJobsAddress } from "@/state/lists/jobs";
import { ListFrame } from "../lists/list-frame";
import { SourcesSection } from "../sources/sources-section";
import { Failed } from "../states/failed";
import { HealthPanel } from "./health-panel";
import { JobDrawer } from "./job-drawer";
import { JobFilterBar } from "./job-filter-bar";
import { JobList } from "./job-list";
import { SourcesPanel } from "./sources-panel";
import { TestMessages } from "./test-messages";

/** Whether all of it works, and what its jobs did. */
export function SystemPage() {
  const t = useTranslations("system");
  const { job, ...filters } = useJobsAddress().address;
  const answer = useJobs(filters);
  const [first] = answer.data?.pages ?? [];
  return (
    <ListFrame title={t("title")}>
      <HealthPanel />
      <TestMessages />
      <SourcesSection />
      <SourcesPanel />
      <h2 className="section-title mt-2">{t("jobs")}</h2>
      <JobFilterBar tasks={first?.tasks ?? []} counts={first?.counts} />
      {answer.data ? (
        <JobList answer={answer} />
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      {job === null ? null : <JobDrawer key={job} id={job} />}
    </ListFrame>
  );
}
