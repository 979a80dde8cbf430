"use client";
import { useTranslations } from "next-intl";
import type { Webhook } from "@/api/types";
import { DataList } from "../lists/data-list";
import { WHOLE } from "../lists/more-button";
import { useWebhookColumns } from "./use-webhook-columns";

/** All webhooks. */
export function WebhookList({ webhooks }: { webhooks: readonly Webhook[] }) {
  const t = useTranslations("webhooks");
  return (
    <DataList
      id="webhooks"
      caption={t("title")}
      columns={useWebhookColumns()}
      rows={webhooks}
      keyOf={({ id }) => id}
      marks={({ id, active }) => ({ "data-webhook": id, "data-active": active })}
      empty={t("none")}
      answer={WHOLE}
    />
  );
}
