"use client";
import { useTranslations } from "next-intl";
import type { PublishedReport } from "@/api/types";

const TONES = { open: "danger-badge", sealed: "good-badge", restated: "notice-badge" };

/** Whether a report is sealed, and whether anything came late, in a word. */
export function ReportStatus({ report }: { report: Pick<PublishedReport, "status"> }) {
  const t = useTranslations("published");
  return <span className={`badge ${TONES[report.status]}`}>{t(`status_${report.status}`)}</span>;
}
