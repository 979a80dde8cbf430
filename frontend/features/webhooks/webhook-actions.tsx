"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Webhook } from "@/api/types";
import { useChangeWebhook, useDeleteWebhook, useTestWebhook } from "@/api/webhooks";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { Refused } from "../schedules/refused";
import { useSure } from "../security/sure";
import { EditWebhookDialog } from "./edit-webhook-dialog";
import type { EventTypes } from "./event-choices";
import { RotateSecretDialog } from "./rotate-secret-dialog";

interface Props {
  webhook: Webhook;
  types: EventTypes;
  onDeleted: () => void;
}

type Opened = "edit" | "rotate" | "switch" | "delete" | null;

/** What can be done about a webhook. */
export function WebhookActions({ webhook, types, onDeleted }: Props) {
  const t = useTranslations("webhooks");
  const sure = useSure();
  const test = useTestWebhook(webhook.id);
  const change = useChangeWebhook(webhook.id);
  const remove = useDeleteWebhook(webhook.id);
  const [open, setOpen] = useState<Opened>(null);
  const { active } = webhook;
  const close = () => setOpen(null);
  return (
    <div className="flex flex-col gap-2 border-t pt-4">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          disabled={test.isPending || !active}
          onClick={() => test.mutate(undefined)}
        >
          {t("sendTest")}
        </button>
        <button type="button" className="button" onClick={() => setOpen("edit")}>
          {t("edit")}
        </button>
        <button type="button" className="button" onClick={() => setOpen("switch")}>
          {t(active ? "switchOff" : "switchOn")}
        </button>
        <button type="button" className="button" onClick={() => setOpen("rotate")}>
          {t("rotate")}
        </button>
        <button type="button" className="button" onClick={() => setOpen("delete")}>
          {t("delete")}
        </button>
      </div>
      <Refused error={test.error} />
      {open === "edit" ? (
        <EditWebhookDialog webhook={webhook} types={types} onClose={close} />
      ) : null}
      {open === "rotate" ? <RotateSecretDialog number={webhook.id} onClose={close} /> : null}
      {open === "switch" ? (
        <ConfirmDialog
          title={t(active ? "switchOffTitle" : "switchOnTitle")}
          text={t(active ? "switchOffText" : "switchOnText")}
          submitLabel={t(active ? "switchOff" : "switchOn")}
          onConfirm={async () => {
            await sure(() => change.mutateAsync({ active: !active }));
          }}
          onClose={close}
        />
      ) : null}
      {open === "delete" ? (
        <ConfirmDialog
          title={t("deleteTitle")}
          text={t("deleteText")}
          submitLabel={t("delete")}
          danger
          onConfirm={async () => {
            await sure(() => remove.mutateAsync());
            onDeleted();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
