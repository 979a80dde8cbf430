"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMakeSchedule } from "@/api/schedules";
import type { ScheduleChoice, ScheduleWanted } from "@/api/types";
import { LOCALES } from "@/i18n/routing";
import { CALENDARS } from "@/lib/format/view";
import { useView } from "@/state/use-view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { asksForMetric, MetricSelect } from "./metric-select";
import { ScheduleSelect } from "./schedule-select";

interface Props {
  choices: readonly ScheduleChoice[];
  onClose: () => void;
}

/** Something new to come by mail, written as its reader reads unless another way is chosen. */
export function NewScheduleDialog({ choices, onClose }: Props) {
  const t = useTranslations("schedules");
  const view = useView();
  const make = useMakeSchedule();
  const [what, setWhat] = useState<ScheduleWanted["what"]>(choices[0]?.what ?? "statement");
  const [metric, setMetric] = useState("total_volume");
  const [rhythm, setRhythm] = useState<ScheduleWanted["rhythm"]>("daily");
  const [format, setFormat] = useState<ScheduleWanted["format"]>("pdf");
  const [language, setLanguage] = useState<ScheduleWanted["language"]>(view.locale);
  const [calendar, setCalendar] = useState<ScheduleWanted["calendar"]>(view.calendar);
  const choice = choices.find((one) => one.what === what);
  const rhythms = choice?.rhythms ?? [];
  const formats = choice?.formats ?? [];
  const wanted: ScheduleWanted = {
    what,
    query: asksForMetric(what) ? { metric } : {},
    rhythm: rhythms.includes(rhythm) ? rhythm : (rhythms[0] ?? rhythm),
    format: formats.includes(format) ? format : (formats[0] ?? format),
    language,
    calendar,
  };
  return (
    <ConfirmDialog
      title={t("newTitle")}
      text={t("newText")}
      submitLabel={t("newSubmit")}
      onConfirm={async () => {
        await make.mutateAsync(wanted);
      }}
      onClose={onClose}
    >
      <div className="schedule-fields">
        <ScheduleSelect
          label={t("what")}
          choices={choices.map((one) => ({ id: one.what, name: t(`what_${one.what}`) }))}
          value={what}
          onChange={setWhat}
        />
        {asksForMetric(what) ? <MetricSelect value={metric} onChange={setMetric} /> : null}
        <ScheduleSelect
          label={t("rhythm")}
          choices={rhythms.map((id) => ({ id, name: t(`rhythm_${id}`) }))}
          value={wanted.rhythm}
          onChange={setRhythm}
        />
        <ScheduleSelect
          label={t("format")}
          choices={formats.map((id) => ({ id, name: t(`format_${id}`) }))}
          value={wanted.format}
          onChange={setFormat}
        />
        <ScheduleSelect
          label={t("language")}
          choices={LOCALES.map((id) => ({ id, name: t(`language_${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <ScheduleSelect
          label={t("calendar")}
          choices={CALENDARS.map((id) => ({ id, name: t(`calendar_${id}`) }))}
          value={calendar}
          onChange={setCalendar}
        />
      </div>
    </ConfirmDialog>
  );
}
