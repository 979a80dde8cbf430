"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSchedules } from "@/api/schedules";
import type { ScheduleChoice } from "@/api/types";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { useSchedulesAddress } from "@/state/lists/schedules";
import { PlainListFrame } from "../lists/plain-list-frame";
import { Failed } from "../states/failed";
import { FileNote } from "./file-note";
import { NewScheduleDialog } from "./new-schedule-dialog";
import { ScheduleDrawer } from "./schedule-drawer";
import { ScheduleList } from "./schedule-list";

/** Whether no more than a metric has to be chosen: what is split by dimensions is scheduled over the API. */
function isOfferedHere({ what }: ScheduleChoice): boolean {
  return what !== "ranking" && what !== "pivot" && what !== "contributions";
}

/** What comes to one by mail once a day, week or month is sealed. */
export function SchedulesPage() {
  const t = useTranslations("schedules");
  const { address } = useSchedulesAddress();
  const { data, error, refetch } = useSchedules();
  const [making, setMaking] = useState(false);
  const open = data?.schedules.find(({ id }) => id === address.schedule);
  return (
    <PlainListFrame
      title={t("title")}
      actions={
        <button
          type="button"
          className="button primary-button"
          disabled={!data}
          onClick={() => setMaking(true)}
        >
          <Icon name="plus" />
          {t("new")}
        </button>
      }
    >
      {address.file === null ? null : <FileNote link={address.file} />}
      <p className="max-w-prose text-sm leading-6 text-muted">
        {t("hint")} <bdi dir="ltr">{data?.recipient}</bdi>
      </p>
      {data ? (
        <ScheduleList schedules={data.schedules} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      {data && making ? (
        <NewScheduleDialog
          choices={data.choices.filter(isOfferedHere)}
          onClose={() => setMaking(false)}
        />
      ) : null}
      {data && open ? (
        <ScheduleDrawer key={open.id} schedule={open} choices={data.choices} />
      ) : null}
    </PlainListFrame>
  );
}
