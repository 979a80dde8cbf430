"use client";
import { useTranslations } from "next-intl";
import type { Schedule } from "@/api/types";

/** How often a schedule sends; of months, in which calendar. */
export function useRhythmName(): (schedule: Pick<Schedule, "rhythm" | "calendar">) => string {
  const t = useTranslations("schedules");
  return ({ rhythm, calendar }) =>
    rhythm === "monthly" ? t(`monthly_${calendar}`) : t(`rhythm_${rhythm}`);
}
