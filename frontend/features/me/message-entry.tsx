"use client";
import { useTranslations } from "next-intl";
import type { MyMessage } from "@/api/types";
import { formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";
import { MessageState } from "./message-state";

/** A message: what it is about and says, which way it went, and what became of it. */
export function MessageEntry({ message }: { message: MyMessage }) {
  const channels = useTranslations("channels");
  const kinds = useTranslations("messageKinds");
  const reasons = useTranslations("messageReasons");
  const t = useTranslations("notices");
  const view = useView();
  const zone = useZone();
  const { kind, channel, text, reason } = message;
  const moment = (at: string) => formatMomentOfYear(at, view, zone);
  return (
    <li className="entry" data-message={message.status}>
      <div className="entry-body">
        <p className="entry-title">{kind ? kinds(kind) : channels(channel)}</p>
        {text ? (
          <p className="entry-words" lang={text.language} dir="auto">
            {text.body}
          </p>
        ) : kind && kind !== "phone_code" ? (
          <p className="entry-text">{t("withoutText")}</p>
        ) : null}
        {reason ? <p className="text-sm text-danger">{reasons(reason)}</p> : null}
        <p className="entry-text">
          {kind ? `${channels(channel)} · ` : null}
          <time dateTime={message.created_at}>{moment(message.created_at)}</time>
          {message.status === "delivered" && message.reported_at
            ? ` · ${t("arrivedAt", { at: moment(message.reported_at) })}`
            : null}
        </p>
      </div>
      <MessageState status={message.status} />
    </li>
  );
}
