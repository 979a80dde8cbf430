"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useAnnotate } from "@/api/annotations";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { newestDays } from "@/lib/calendar/days";
import type { DayRange } from "@/lib/calendar/presets";
import { formatDay } from "@/lib/format/day";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";

const LONGEST_TEXT = 280;
const MOST_DAYS = 366;

/** Asks which of the shown days to write on, and what. */
export function AnnotateDialog({ days, onClose }: { days: DayRange; onClose: () => void }) {
  const t = useTranslations("annotations");
  const view = useView();
  const annotate = useAnnotate();
  const [day, setDay] = useState(days.to);
  const choices = useMemo(
    () =>
      newestDays(days.from, days.to, MOST_DAYS).map((id) => ({ id, name: formatDay(id, view) })),
    [days, view],
  );
  return (
    <ConfirmDialog
      title={t("write")}
      text={t("writeText")}
      submitLabel={t("save")}
      onConfirm={async ({ text = "" }) => {
        await annotate.mutateAsync({ day, text });
      }}
      onClose={onClose}
    >
      <div className="field">
        <span className="field-label">{t("day")}</span>
        <Select label={t("day")} choices={choices} value={day} onChange={setDay}>
          <span className="sr-only">{t("day")}</span> {formatDay(day, view)}
        </Select>
      </div>
      <TextField name="text" label={t("text")} lines={3} maxLength={LONGEST_TEXT} isRequired />
    </ConfirmDialog>
  );
}
