"use client";
import type { WebhookDelivery } from "@/api/types";
import { useWebhookDelivery } from "@/api/webhooks";
import { Skeleton } from "@/components/ui/skeleton";
import { Failed } from "../states/failed";
import { AttemptLine } from "./attempt-line";

/** Each attempt of a delivery, and the text that is sent. */
export function DeliveryDetails({
  number,
  delivery,
}: {
  number: number;
  delivery: WebhookDelivery;
}) {
  const { data, error, refetch } = useWebhookDelivery(number, delivery);
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-16 w-full" />;
  return (
    <>
      {data.tried.map((attempt) => (
        <AttemptLine key={attempt.number} attempt={attempt} />
      ))}
      <p className="digest">
        <bdi dir="ltr">{data.event}</bdi>
      </p>
      <code className="secret" dir="ltr">
        {data.body}
      </code>
    </>
  );
}
