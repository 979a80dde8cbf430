"use client";
import { useTranslations } from "next-intl";
import type { WebhookIn } from "@/api/types";

export type EventTypes = WebhookIn["types"];

interface Props {
  types: EventTypes;
  chosen: EventTypes;
  onChange: (chosen: EventTypes) => void;
}

/** Of which events a receiver hears. */
export function EventChoices({ types, chosen, onChange }: Props) {
  const t = useTranslations("webhooks");
  const events = useTranslations("webhookEvents");
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="field-label mb-1">{t("types")}</legend>
      {types.map((type) => (
        <label key={type} className="check min-h-0 items-start py-1">
          <input
            type="checkbox"
            className="mt-1"
            checked={chosen.includes(type)}
            onChange={({ target }) =>
              onChange(
                types.filter((one) => (one === type ? target.checked : chosen.includes(one))),
              )
            }
          />
          <span>
            {events(type.replace(".", "_") as Parameters<typeof events>[0])}{" "}
            <code dir="ltr" className="text-muted">
              {type}
            </code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
