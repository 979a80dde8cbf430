"use client";
import { useTranslations } from "next-intl";
import type { WholeReport } from "@/api/types";
import type { ReportState } from "@/lib/published/state";
import { ReportStatus } from "./report-status";

interface Props {
  report: WholeReport;
  state: ReportState;
}

/** Whether a report still says what is known, before everything else of it. */
export function Verdict({ report, state }: Props) {
  const t = useTranslations("verdicts");
  const moved = report.figures.filter(({ value, now }) => value !== now).length;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm font-medium" data-verdict={state}>
      <ReportStatus state={state} />
      {t(`report_${state}`, { count: moved })}
    </p>
  );
}
