"use client";
import { useTranslations } from "next-intl";
import type { Job } from "@/api/types";

const TONES = {
  waiting: "",
  running: "notice-badge",
  succeeded: "good-badge",
  failed: "danger-badge",
  cancelled: "",
};

/** How far a job is. */
export function JobStatus({ status }: { status: Job["status"] }) {
  const t = useTranslations("jobs");
  return <span className={`badge ${TONES[status]}`}>{t(status)}</span>;
}
