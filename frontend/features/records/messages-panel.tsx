"use client";
import { useTranslations } from "next-intl";
import type { RecordMessage } from "@/api/types";
import { Moment } from "../account/moment";
import { MessageState } from "../me/message-state";
import { Panel } from "../me/panel";
import { PersonName } from "./person-name";

interface Props {
  messages: readonly RecordMessage[];
  /** To whom, where that is not the same for all. */
  addressed?: boolean;
}

/** The messages about a record: their texts for those to whom they were written. */
export function MessagesPanel({ messages, addressed = true }: Props) {
  const t = useTranslations("records");
  const kinds = useTranslations("messageKinds");
  const channels = useTranslations("channels");
  const reasons = useTranslations("messageReasons");
  if (messages.length === 0) return null;
  return (
    <Panel title={t("messages")} className={addressed ? "" : "record-later"}>
      <ul className="entries">
        {messages.map(({ id, kind, channel, to, text, reason, status, created_at: at }) => (
          <li key={id} className="entry" data-message={kind ?? channel}>
            <div className="entry-body">
              <p className="entry-title">{kind ? kinds(kind) : channels(channel)}</p>
              {text ? (
                <p className="entry-words" lang={text.language} dir="auto">
                  {text.body}
                </p>
              ) : null}
              {reason ? <p className="text-sm text-danger">{reasons(reason)}</p> : null}
              <p className="entry-text own-about">
                {addressed ? (
                  <span>
                    <PersonName person={to} />
                  </span>
                ) : null}
                {kind ? <span>{channels(channel)}</span> : null}
                <Moment at={at} />
              </p>
            </div>
            <MessageState status={status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
