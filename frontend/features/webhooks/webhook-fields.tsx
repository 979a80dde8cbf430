"use client";
import { useTranslations } from "next-intl";
import type { Webhook } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { EventChoices, type EventTypes } from "./event-choices";

interface Props {
  webhook?: Webhook;
  types: EventTypes;
  chosen: EventTypes;
  onChange: (chosen: EventTypes) => void;
}

/** The fields of a webhook: what it is called, where it leads, and of what it hears. */
export function WebhookFields({ webhook, types, chosen, onChange }: Props) {
  const t = useTranslations("webhooks");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={webhook?.name}
        isRequired
        maxLength={80}
      />
      <TextField
        name="url"
        label={t("url")}
        hint={t("urlHint")}
        defaultValue={webhook?.url}
        isRequired
        maxLength={1000}
        ltr
      />
      <EventChoices types={types} chosen={chosen} onChange={onChange} />
    </>
  );
}
