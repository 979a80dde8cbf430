"use client";
import { useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { useSendTestMessage } from "@/api/messages";
import { useHealth } from "@/api/system";
import { Note } from "../forms/note";
import { Refused } from "../schedules/refused";

/** An administrator sends themself a message, by each channel that is on. */
export function TestMessages() {
  const t = useTranslations("system");
  const names = useTranslations("channels");
  const channels = useHealth().data?.messages.channels ?? [];
  const allowed = useMe().data?.permissions.includes("users.write") ?? false;
  const send = useSendTestMessage();
  if (!allowed || channels.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {channels.map((channel) => (
          <button
            key={channel}
            type="button"
            className="button"
            disabled={send.isPending}
            onClick={() => send.mutate(channel)}
          >
            {t("testMessage", { channel: names(channel) })}
          </button>
        ))}
      </div>
      <Refused error={send.error} />
      {send.isSuccess ? <Note tone="good">{t("testQueued")}</Note> : null}
    </div>
  );
}
