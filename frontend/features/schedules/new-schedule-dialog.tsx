"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { useMakeSchedule } from "@/api/schedules";
import type { ScheduleChoice, ScheduleIn } from "@/api/types";
import { firstMetric } from "@/state/explorer/address";
import { useView } from "@/state/shell/view";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { MetricSelect, needsMetric } from "./metric-select";
import { type Manner, ScheduleFields } from "./schedule-fields";
import { ScheduleSelect } from "./schedule-select";

const NOTHING: Pick<ScheduleChoice, "rhythms" | "formats"> = { rhythms: [], formats: [] };

interface Props {
  choices: readonly ScheduleChoice[];
  onClose: () => void;
}

/** Something new to come by mail, written as its reader reads unless another way is chosen. */
export function NewScheduleDialog({ choices, onClose }: Props) {
  const t = useTranslations("schedules");
  const view = useView();
  const make = useMakeSchedule();
  const [what, setWhat] = useState<ScheduleIn["what"]>(choices[0]?.what ?? "statement");
  const [metric, setMetric] = useState(firstMetric(useMe().data?.scope));
  const [chosen, setChosen] = useState<Manner>({
    rhythm: "daily",
    format: "pdf",
    language: view.locale,
    calendar: view.calendar,
  });
  const choice = choices.find((one) => one.what === what) ?? NOTHING;
  const { rhythms, formats } = choice;
  const manner: Manner = {
    ...chosen,
    rhythm: rhythms.includes(chosen.rhythm) ? chosen.rhythm : (rhythms[0] ?? chosen.rhythm),
    format: formats.includes(chosen.format) ? chosen.format : (formats[0] ?? chosen.format),
  };
  return (
    <ConfirmDialog
      title={t("newTitle")}
      text={t("newText")}
      submitLabel={t("newSubmit")}
      onConfirm={async () => {
        await make.mutateAsync({ what, query: needsMetric(what) ? { metric } : {}, ...manner });
      }}
      onClose={onClose}
    >
      <ScheduleFields
        choice={choice}
        manner={manner}
        onChange={(changed) => setChosen({ ...chosen, ...changed })}
      >
        <ScheduleSelect
          label={t("what")}
          choices={choices.map((one) => ({ id: one.what, name: t(`what_${one.what}`) }))}
          value={what}
          onChange={setWhat}
        />
        {needsMetric(what) ? <MetricSelect value={metric} onChange={setMetric} /> : null}
      </ScheduleFields>
    </ConfirmDialog>
  );
}
