"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WebhookDelivery } from "@/api/types";
import { useSendWebhookAgain } from "@/api/webhooks";
import { Moment } from "../account/moment";
import { Refused } from "../schedules/refused";
import { AttemptLine } from "./attempt-line";
import { DeliveryDetails } from "./delivery-details";
import { DeliveryState } from "./delivery-state";

interface Props {
  number: number;
  delivery: WebhookDelivery;
  maySend: boolean;
}

/** One delivery: of what, whether it came, and how its last attempt ended. */
export function DeliveryEntry({ number, delivery, maySend }: Props) {
  const t = useTranslations("webhooks");
  const again = useSendWebhookAgain(number);
  const [open, setOpen] = useState(false);
  const { state, last, next_at: next, attempts } = delivery;
  return (
    <li className="entry" data-delivery={delivery.id} data-state={state}>
      <div className="entry-body">
        <p className="entry-title">
          <DeliveryState delivery={delivery} />
        </p>
        {open || last === null ? null : <AttemptLine attempt={last} />}
        {next === null || attempts === 0 ? null : (
          <p className="entry-text">
            {t("nextAt")} <Moment at={next} />
          </p>
        )}
        {open ? <DeliveryDetails number={number} delivery={delivery} /> : null}
        <button
          type="button"
          className="text-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t("attempts", { count: attempts })}
        </button>
        <Refused error={again.error} />
      </div>
      {maySend && state !== "waiting" ? (
        <button
          type="button"
          className="button"
          disabled={again.isPending}
          onClick={() => again.mutate(delivery.id)}
        >
          {t("again")}
        </button>
      ) : null}
    </li>
  );
}
