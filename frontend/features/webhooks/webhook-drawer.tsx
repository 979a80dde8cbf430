"use client";
import { useTranslations } from "next-intl";
import type { Webhook } from "@/api/types";
import { useWebhooksAddress } from "@/state/lists/webhooks";
import { Moment } from "../account/moment";
import { Note } from "../forms/note";
import { FactList } from "../lists/fact-list";
import { SideDrawer } from "../lists/side-drawer";
import { DeliveryHistory } from "./delivery-history";
import type { EventTypes } from "./event-choices";
import { WebhookActions } from "./webhook-actions";
import { WebhookState } from "./webhook-state";

interface Props {
  webhook: Webhook;
  types: EventTypes;
  writes: boolean;
}

/** One webhook: where it leads, what can be done about it, and what was sent. */
export function WebhookDrawer({ webhook, types, writes }: Props) {
  const t = useTranslations("webhooks");
  const events = useTranslations("webhookEvents");
  const { setAddress } = useWebhooksAddress();
  const close = () => void setAddress({ webhook: null });
  const { name, url, active, off_reason: reason, former_secret_until: former } = webhook;
  const nameOf = (type: string) => events(type.replace(".", "_") as Parameters<typeof events>[0]);
  return (
    <SideDrawer label={name} closeLabel={t("close")} onClose={close}>
      <h2 className="pe-10 text-base font-semibold">
        <bdi>{name}</bdi>
      </h2>
      {!active && reason !== "by_hand" && reason !== null ? (
        <Note tone="notice">{t(`notice_${reason}`)}</Note>
      ) : null}
      <FactList
        facts={[
          [
            t("url"),
            <bdi key="url" dir="ltr" className="break-all">
              {url}
            </bdi>,
          ],
          [t("types"), webhook.types.map(nameOf).join(t("and"))],
          [t("state"), <WebhookState key="state" webhook={webhook} />],
          ...(webhook.failing_since === null
            ? []
            : [[t("failingSince"), <Moment key="since" at={webhook.failing_since} />] as const]),
          ...(former === null
            ? []
            : [[t("formerSecret"), <Moment key="former" at={former} />] as const]),
          [t("made"), <Moment key="made" at={webhook.created_at} />],
        ]}
      />
      {writes ? <WebhookActions webhook={webhook} types={types} onDeleted={close} /> : null}
      <DeliveryHistory number={webhook.id} maySend={writes && active} />
    </SideDrawer>
  );
}
