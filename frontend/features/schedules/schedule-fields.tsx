"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CALENDARS } from "@/api/enums";
import type { ScheduleChoice, ScheduleIn } from "@/api/types";
import { LOCALES } from "@/i18n/routing";
import { ScheduleSelect } from "./schedule-select";

/** How something comes: how often, as which file, written in which way. */
export type Manner = Pick<ScheduleIn, "rhythm" | "format" | "language" | "calendar">;

interface Props {
  choice: Pick<ScheduleChoice, "rhythms" | "formats">;
  manner: Manner;
  onChange: (changed: Partial<Manner>) => void;
  /** What it is that comes. */
  children: ReactNode;
}

/** The fields of a schedule: what comes, and how. */
export function ScheduleFields({ choice, manner, onChange, children }: Props) {
  const t = useTranslations("schedules");
  return (
    <div className="schedule-fields">
      {children}
      <ScheduleSelect
        label={t("rhythm")}
        choices={choice.rhythms.map((id) => ({ id, name: t(`rhythm_${id}`) }))}
        value={manner.rhythm}
        onChange={(rhythm) => onChange({ rhythm })}
      />
      <ScheduleSelect
        label={t("format")}
        choices={choice.formats.map((id) => ({ id, name: t(`format_${id}`) }))}
        value={manner.format}
        onChange={(format) => onChange({ format })}
      />
      <ScheduleSelect
        label={t("language")}
        choices={LOCALES.map((id) => ({ id, name: t(`language_${id}`) }))}
        value={manner.language}
        onChange={(language) => onChange({ language })}
      />
      <ScheduleSelect
        label={t("calendar")}
        choices={CALENDARS.map((id) => ({ id, name: t(`calendar_${id}`) }))}
        value={manner.calendar}
        onChange={(calendar) => onChange({ calendar })}
      />
    </div>
  );
}
