"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Schedule } from "@/api/types";
import { useSchedulesAddress } from "@/state/lists/schedules";
import type { Column } from "../lists/column";
import { NoValue } from "../lists/no-value";
import { SendingState } from "./sending-state";
import { useRhythmName } from "./use-rhythm-name";

/** The columns of the schedules; the name opens the whole schedule. */
export function useScheduleColumns(): Column<Schedule>[] {
  const t = useTranslations("schedules");
  const locale = useLocale();
  const rhythmOf = useRhythmName();
  const { setAddress } = useSchedulesAddress();
  return [
    {
      id: "what",
      name: t("what"),
      cell: ({ id, title }) => (
        <button
          type="button"
          className="row-button"
          onClick={() => setAddress({ schedule: id, file: null })}
        >
          <bdi>{title[locale]}</bdi>
        </button>
      ),
    },
    { id: "rhythm", name: t("rhythm"), cell: rhythmOf },
    {
      id: "state",
      name: t("state"),
      cell: ({ paused_at: paused }) => (
        <span className={`badge ${paused === null ? "good-badge" : ""}`}>
          {t(paused === null ? "active" : "paused")}
        </span>
      ),
    },
    {
      id: "format",
      name: t("format"),
      cell: ({ format, language }) => `${t(`short_${format}`)} · ${t(`language_${language}`)}`,
    },
    {
      id: "last",
      name: t("last"),
      cell: ({ last }) => (last === null ? <NoValue /> : <SendingState sending={last} />),
    },
  ];
}
