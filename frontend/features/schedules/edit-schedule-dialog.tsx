"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeSchedule } from "@/api/schedules";
import type { Schedule, ScheduleChange, ScheduleChoice } from "@/api/types";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { MetricSelect } from "./metric-select";
import { type Manner, ScheduleFields } from "./schedule-fields";

interface Props {
  schedule: Schedule;
  choices: readonly ScheduleChoice[];
  onClose: () => void;
}

/** A schedule to be changed. What it sends stays what it is; only what was changed is sent. */
export function EditScheduleDialog({ schedule, choices, onClose }: Props) {
  const t = useTranslations("schedules");
  const locale = useLocale();
  const change = useChangeSchedule(schedule.id);
  const [only, ...others] = schedule.query.metric ?? [];
  const [metric, setMetric] = useState(only);
  const [manner, setManner] = useState<Manner>({
    rhythm: schedule.rhythm,
    format: schedule.format,
    language: schedule.language,
    calendar: schedule.calendar,
  });
  const choice = choices.find(({ what }) => what === schedule.what) ?? {
    rhythms: [schedule.rhythm],
    formats: [schedule.format],
  };
  const changes: ScheduleChange = {
    ...(metric === undefined || metric === only
      ? {}
      : { query: { ...schedule.query, metric: [metric] } }),
    ...(manner.rhythm === schedule.rhythm ? {} : { rhythm: manner.rhythm }),
    ...(manner.format === schedule.format ? {} : { format: manner.format }),
    ...(manner.language === schedule.language ? {} : { language: manner.language }),
    ...(manner.calendar === schedule.calendar ? {} : { calendar: manner.calendar }),
  };
  return (
    <ConfirmDialog
      title={t("editTitle")}
      text={t("editText")}
      submitLabel={t("editSubmit")}
      onConfirm={async () => {
        if (Object.keys(changes).length > 0) await change.mutateAsync(changes);
      }}
      onClose={onClose}
    >
      <ScheduleFields
        choice={choice}
        manner={manner}
        onChange={(changed) => setManner({ ...manner, ...changed })}
      >
        <p className="self-center px-3 text-sm" data-fixed="what">
          <span className="text-muted">{t("what")}</span> <bdi>{schedule.title[locale]}</bdi>
        </p>
        {metric === undefined || others.length > 0 ? null : (
          <MetricSelect value={metric} onChange={setMetric} />
        )}
      </ScheduleFields>
    </ConfirmDialog>
  );
}
