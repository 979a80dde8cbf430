"use client";
import { useTranslations } from "next-intl";
import type { Webhook } from "@/api/types";
import { useWebhooksAddress } from "@/state/lists/webhooks";
import { Moment } from "../account/moment";
import type { Column } from "../lists/column";
import { NoValue } from "../lists/no-value";
import { DeliveryState } from "./delivery-state";
import { WebhookState } from "./webhook-state";

/** The columns of the webhooks; the name opens the whole webhook. */
export function useWebhookColumns(): Column<Webhook>[] {
  const t = useTranslations("webhooks");
  const { setAddress } = useWebhooksAddress();
  return [
    {
      id: "name",
      name: t("name"),
      cell: ({ id, name }) => (
        <button type="button" className="row-button" onClick={() => setAddress({ webhook: id })}>
          <bdi>{name}</bdi>
        </button>
      ),
    },
    {
      id: "url",
      name: t("url"),
      cell: ({ url }) => <bdi dir="ltr">{new URL(url).host}</bdi>,
    },
    { id: "state", name: t("state"), cell: (webhook) => <WebhookState webhook={webhook} /> },
    {
      id: "last",
      name: t("last"),
      cell: ({ last }) => (last === null ? <NoValue /> : <DeliveryState delivery={last} />),
    },
    {
      id: "lastAt",
      name: t("lastAt"),
      cell: ({ last }) =>
        last === null ? <NoValue /> : <Moment at={last.last?.at ?? last.occurred_at} />,
    },
  ];
}
