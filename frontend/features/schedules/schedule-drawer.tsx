"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Schedule, ScheduleChoice } from "@/api/types";
import { useSchedulesAddress } from "@/state/lists/schedules";
import { Moment } from "../account/moment";
import { FactList } from "../lists/fact-list";
import { SideDrawer } from "../lists/side-drawer";
import { ScheduleActions } from "./schedule-actions";
import { SendingHistory } from "./sending-history";
import { useRhythmName } from "./use-rhythm-name";

interface Props {
  schedule: Schedule;
  choices: readonly ScheduleChoice[];
}

/** One schedule: what it sends, what can be done about it, and what it sent. */
export function ScheduleDrawer({ schedule, choices }: Props) {
  const t = useTranslations("schedules");
  const locale = useLocale();
  const rhythmOf = useRhythmName();
  const { setAddress } = useSchedulesAddress();
  const close = () => void setAddress({ schedule: null });
  const title = schedule.title[locale];
  return (
    <SideDrawer label={title} closeLabel={t("close")} onClose={close}>
      <h2 className="pe-10 text-base font-semibold">
        <bdi>{title}</bdi>
      </h2>
      <FactList
        facts={[
          [t("rhythm"), rhythmOf(schedule)],
          [t("format"), t(`format_${schedule.format}`)],
          [t("language"), t(`language_${schedule.language}`)],
          [t("calendar"), t(`calendar_${schedule.calendar}`)],
          [t("made"), <Moment key="made" at={schedule.created_at} />],
        ]}
      />
      <ScheduleActions schedule={schedule} choices={choices} onDeleted={close} />
      <SendingHistory number={schedule.id} />
    </SideDrawer>
  );
}
