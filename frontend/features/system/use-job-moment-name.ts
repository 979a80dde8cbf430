"use client";
import { useTranslations } from "next-intl";

/** What happened to a job, in words; the queue's own word where there is no other. */
export function useJobMomentName(): (kind: string) => string {
  const t = useTranslations("jobMoments");
  return (kind) => {
    const known = kind as Parameters<typeof t>[0];
    return t.has(known) ? t(known) : kind;
  };
}
