"use client";
import { useTranslations } from "next-intl";
import type { MyMessage } from "@/api/types";

const TONES = {
  created: "notice-badge",
  sent: "good-badge",
  delivered: "good-badge",
  failed: "danger-badge",
};

/** What became of a message. */
export function MessageState({ status }: { status: MyMessage["status"] }) {
  const t = useTranslations("messageStates");
  return <span className={`badge ${TONES[status]}`}>{t(status)}</span>;
}
