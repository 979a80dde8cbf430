"use client";
import { useTranslations } from "next-intl";
import type { WaitingEvent } from "@/api/types";
import { Moment } from "../account/moment";

interface Props {
  event: WaitingEvent;
  /** Null for those who only look. */
  onDiscard: (() => void) | null;
}

/** One event that waits for another, since when, or why it was refused when that came. */
export function WaitingEntry({ event, onDiscard }: Props) {
  const t = useTranslations("sources");
  return (
    <li className="entry" data-event={event.event_id}>
      <div className="entry-body">
        <p className="entry-title">
          <code dir="ltr">{event.type}</code>
          <bdi>{event.source}</bdi>
          {event.refused_as === null ? null : (
            <span className="badge danger-badge">{t("refused")}</span>
          )}
        </p>
        <p className="entry-text">
          {t("since")} <Moment at={event.received_at} />
          {" · "}
          {event.refused_as === null ? (
            <>
              {t("waitsFor")} <bdi dir="ltr">{event.waits_for}</bdi>
            </>
          ) : (
            <bdi dir="ltr">{event.refused_because}</bdi>
          )}
        </p>
      </div>
      {onDiscard ? (
        <button type="button" className="text-button" onClick={onDiscard}>
          {t("discard")}
        </button>
      ) : null}
    </li>
  );
}
