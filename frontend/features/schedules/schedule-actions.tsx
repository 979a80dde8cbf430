"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeSchedule, useDeleteSchedule, useTestSchedule } from "@/api/schedules";
import type { Schedule, ScheduleChoice } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { EditScheduleDialog } from "./edit-schedule-dialog";
import { Refused } from "./refused";

interface Props {
  schedule: Schedule;
  choices: readonly ScheduleChoice[];
  onDeleted: () => void;
}

/** What can be done about a schedule. */
export function ScheduleActions({ schedule, choices, onDeleted }: Props) {
  const t = useTranslations("schedules");
  const test = useTestSchedule(schedule.id);
  const change = useChangeSchedule(schedule.id);
  const remove = useDeleteSchedule(schedule.id);
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const paused = schedule.paused_at !== null;
  return (
    <div className="flex flex-col gap-2 border-t pt-4">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          disabled={test.isPending}
          onClick={() => test.mutate(undefined)}
        >
          {t("sendTest")}
        </button>
        <button type="button" className="button" onClick={() => setEditing(true)}>
          {t("edit")}
        </button>
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          onClick={() => change.mutate({ paused: !paused })}
        >
          {t(paused ? "resume" : "pause")}
        </button>
        <button type="button" className="button" onClick={() => setDeleting(true)}>
          {t("delete")}
        </button>
      </div>
      <Refused error={test.error ?? change.error} />
      {editing ? (
        <EditScheduleDialog
          schedule={schedule}
          choices={choices}
          onClose={() => setEditing(false)}
        />
      ) : null}
      {deleting ? (
        <ConfirmDialog
          title={t("deleteTitle")}
          text={t("deleteText")}
          submitLabel={t("delete")}
          danger
          onConfirm={async () => {
            await remove.mutateAsync();
            onDeleted();
          }}
          onClose={() => setDeleting(false)}
        />
      ) : null}
    </div>
  );
}
