"use client";
import { useTranslations } from "next-intl";
import { usePublishedReport } from "@/api/published";
import type { PublishedReport } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { usePublishedAddress } from "@/state/lists/published";
import { SideDrawer } from "../lists/side-drawer";
import { Failed } from "../states/failed";
import { ReportFacts } from "./report-facts";
import { useReportName } from "./use-report-name";

interface Props {
  grain: PublishedReport["grain"];
  firstDay: string;
}

/** One report whole. */
export function ReportDrawer({ grain, firstDay }: Props) {
  const t = useTranslations("published");
  const nameOf = useReportName();
  const { setAddress } = usePublishedAddress();
  const { data: report, error, refetch } = usePublishedReport(grain, firstDay);
  const label = t("reportOf", { period: nameOf({ grain, first_day: firstDay }) });
  return (
    <SideDrawer label={label} closeLabel={t("close")} onClose={() => setAddress({ report: null })}>
      <h2 className="pe-10 text-base font-semibold">{label}</h2>
      {report ? (
        <ReportFacts key={`${grain} ${firstDay}`} report={report} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
    </SideDrawer>
  );
}
