"use client";
import { useTranslations } from "next-intl";
import type { AuditEvent } from "@/api/types";

const TONES = { done: "good-badge", refused: "notice-badge", failed: "danger-badge" };

/** How an event ended. */
export function EventOutcome({ outcome }: { outcome: AuditEvent["outcome"] }) {
  const t = useTranslations("outcomes");
  return <span className={`badge ${TONES[outcome]}`}>{t(outcome)}</span>;
}
