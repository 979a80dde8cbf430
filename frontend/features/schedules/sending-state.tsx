"use client";
import { useTranslations } from "next-intl";
import type { Sending } from "@/api/types";
import { formatDay, formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

const TONES = {
  queued: "",
  making: "notice-badge",
  sending: "notice-badge",
  sent: "good-badge",
  failed: "danger-badge",
  refused: "danger-badge",
  unknown: "notice-badge",
};

/** Of which days something was sent, and whether it was. */
export function SendingState({ sending }: { sending: Sending }) {
  const t = useTranslations("schedules");
  const view = useView();
  const { first_day: first, last_day: last, state, test } = sending;
  return (
    <span className="sending-state">
      <bdi>{first === last ? formatDay(first, view) : formatRange(first, last, view)}</bdi>
      <span className={`badge ${TONES[state]}`}>{t(`state_${state}`)}</span>
      {test ? <span className="badge">{t("test")}</span> : null}
    </span>
  );
}
