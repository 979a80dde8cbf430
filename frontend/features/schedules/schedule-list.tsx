"use client";
import { useTranslations } from "next-intl";
import type { Schedule } from "@/api/types";
import { DataList } from "../lists/data-list";
import { WHOLE } from "../lists/more-button";
import { useScheduleColumns } from "./use-schedule-columns";

/** One's schedules. */
export function ScheduleList({ schedules }: { schedules: readonly Schedule[] }) {
  const t = useTranslations("schedules");
  return (
    <DataList
      id="schedules"
      caption={t("title")}
      columns={useScheduleColumns()}
      rows={schedules}
      keyOf={({ id }) => id}
      marks={({ id, paused_at: paused }) => ({
        "data-schedule": id,
        "data-paused": paused !== null,
      })}
      empty={t("none")}
      answer={WHOLE}
    />
  );
}
