"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusedError } from "@/api/refusal";
import type { Webhook } from "@/api/types";
import { useChangeWebhook } from "@/api/webhooks";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { useSure } from "../security/sure";
import type { EventTypes } from "./event-choices";
import { WebhookFields } from "./webhook-fields";

interface Props {
  webhook: Webhook;
  types: EventTypes;
  onClose: () => void;
}

/** A webhook to be changed. What waits for it goes to the new address. */
export function EditWebhookDialog({ webhook, types, onClose }: Props) {
  const t = useTranslations("webhooks");
  const sure = useSure();
  const change = useChangeWebhook(webhook.id);
  const [chosen, setChosen] = useState<EventTypes>(webhook.types);
  return (
    <ConfirmDialog
      title={t("editTitle")}
      text={t("editText")}
      submitLabel={t("editSubmit")}
      onConfirm={async ({ name = "", url = "" }) => {
        if (chosen.length === 0) throw new RefusedError([{ code: "no_event", field: null }]);
        await sure(() => change.mutateAsync({ name, url, types: chosen }));
      }}
      onClose={onClose}
    >
      <WebhookFields webhook={webhook} types={types} chosen={chosen} onChange={setChosen} />
    </ConfirmDialog>
  );
}
