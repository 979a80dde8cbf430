"use client";
import { useTranslations } from "next-intl";
import { useJob } from "@/api/system";
import { Skeleton } from "@/components/ui/skeleton";
import { formatId } from "@/lib/format/value";
import { useJobsAddress } from "@/state/lists/jobs";
import { useView } from "@/state/shell/view";
import { SideDrawer } from "../lists/side-drawer";
import { Failed } from "../states/failed";
import { JobFacts } from "./job-facts";

/** One job whole. */
export function JobDrawer({ id }: { id: number }) {
  const t = useTranslations("jobs");
  const { locale } = useView();
  const { setAddress } = useJobsAddress();
  const { data: job, error, refetch } = useJob(id);
  const label = t("details", { id: formatId(String(id), locale) });
  return (
    <SideDrawer label={label} closeLabel={t("close")} onClose={() => setAddress({ job: null })}>
      <h2 className="pe-10 text-base font-semibold">{label}</h2>
      {job ? (
        <JobFacts job={job} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-64 w-full" />
      )}
    </SideDrawer>
  );
}
