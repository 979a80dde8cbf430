"use client";
import { useTranslations } from "next-intl";
import type { AlertEpisode, AlertNotice, AlertRule } from "@/api/types";
import { useWordOf } from "@/state/shell/words";
import { Moment } from "../account/moment";
import { useAlertSentence } from "./use-alert-sentence";

/** One episode: what began, how long it lasted, and each notice of it. */
export function AlertEpisodeEntry({ rule, episode }: { rule: AlertRule; episode: AlertEpisode }) {
  const t = useTranslations("alerts");
  const sentenceOf = useAlertSentence();
  return (
    <li className="entry" data-episode={episode.id}>
      <div className="entry-body">
        <p className="entry-title">
          <Moment at={episode.began_at} />
          {episode.test ? <span className="badge">{t("test")}</span> : null}
          {episode.muted ? <span className="badge">{t("muted")}</span> : null}
        </p>
        <p className="entry-text">{sentenceOf(rule, episode.figure)}</p>
        {episode.test ? null : (
          <p className="entry-text">
            {episode.ended_at === null ? (
              t("lasts")
            ) : (
              <>
                {t("overSince")} <Moment at={episode.ended_at} />
              </>
            )}
          </p>
        )}
        <ul className="flex flex-col gap-1">
          {episode.notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
      </div>
    </li>
  );
}

function NoticeLine({ notice }: { notice: AlertNotice }) {
  const t = useTranslations("alerts");
  const outcomeOf = useWordOf("sendingOutcomes");
  return (
    <li className="entry-text" data-state={notice.state}>
      <bdi>{notice.recipient ?? t("channel_webhook")}</bdi>
      {notice.recipient === null ? null : ` · ${t(`channel_${notice.channel}`)}`}
      {` · ${t(`notice_${notice.state}`)}`}
      {notice.outcome === null ? null : ` · ${outcomeOf(notice.outcome)}`}
    </li>
  );
}
