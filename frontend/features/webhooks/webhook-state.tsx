"use client";
import { useTranslations } from "next-intl";
import type { Webhook } from "@/api/types";

/** Whether events are sent there, and whether they come. */
export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useTranslations("webhooks");
  const { active, off_reason: reason, failing_since: failing } = webhook;
  if (!active) {
    const tone = reason === "by_hand" ? "" : "danger-badge";
    return <span className={`badge ${tone}`}>{t(`off_${reason ?? "by_hand"}`)}</span>;
  }
  return failing === null ? (
    <span className="badge good-badge">{t("on")}</span>
  ) : (
    <span className="badge notice-badge">{t("failing")}</span>
  );
}
