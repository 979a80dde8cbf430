"use client";
import { useTranslations } from "next-intl";
import type { ReportState } from "@/lib/published/state";

const TONES = {
  open: "danger-badge",
  sealed: "good-badge",
  restated: "notice-badge",
  replaced: "danger-badge",
};

/** The one state that a report is in. */
export function ReportStatus({ state }: { state: ReportState }) {
  const t = useTranslations("published");
  return (
    <span className={`badge ${TONES[state]}`} data-state={state}>
      {t(`status_${state}`)}
    </span>
  );
}
