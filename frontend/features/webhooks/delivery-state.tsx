"use client";
import { useTranslations } from "next-intl";
import type { WebhookDelivery } from "@/api/types";

const TONES = { waiting: "notice-badge", delivered: "good-badge", failed: "danger-badge" };

/** Of what something was sent, and whether it came. */
export function DeliveryState({ delivery }: { delivery: WebhookDelivery }) {
  const t = useTranslations("webhooks");
  const events = useTranslations("webhookEvents");
  const { type, state } = delivery;
  return (
    <span className="sending-state">
      <bdi>{events(type.replace(".", "_") as Parameters<typeof events>[0])}</bdi>
      <span className={`badge ${TONES[state]}`}>{t(`state_${state}`)}</span>
    </span>
  );
}
