"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { useWebhooks } from "@/api/webhooks";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import { useWebhooksAddress } from "@/state/lists/webhooks";
import { PlainListFrame } from "../lists/plain-list-frame";
import { SureState } from "../security/sure";
import { Failed } from "../states/failed";
import { NewWebhookDialog } from "./new-webhook-dialog";
import { WebhookDrawer } from "./webhook-drawer";
import { WebhookList } from "./webhook-list";

/** Where events are sent, and whether they come there. */
export function WebhooksPage() {
  const t = useTranslations("webhooks");
  const { address } = useWebhooksAddress();
  const { data, error, refetch } = useWebhooks();
  const [making, setMaking] = useState(false);
  const writes = useMe().data?.permissions.includes("webhooks.write") ?? false;
  const open = data?.webhooks.find(({ id }) => id === address.webhook);
  return (
    <PlainListFrame
      title={t("title")}
      actions={
        writes ? (
          <button
            type="button"
            className="button primary-button"
            disabled={!data}
            onClick={() => setMaking(true)}
          >
            <Icon name="plus" />
            {t("new")}
          </button>
        ) : null
      }
    >
      <p className="max-w-prose text-sm leading-6 text-muted">{t("hint")}</p>
      {data ? (
        <WebhookList webhooks={data.webhooks} />
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-96 w-full" />
      )}
      <SureState>
        {data && making ? (
          <NewWebhookDialog types={data.types} onClose={() => setMaking(false)} />
        ) : null}
        {data && open ? (
          <WebhookDrawer key={open.id} webhook={open} types={data.types} writes={writes} />
        ) : null}
      </SureState>
    </PlainListFrame>
  );
}
