"use client";
import { useTranslations } from "next-intl";
import { useWebhookDeliveries } from "@/api/webhooks";
import { Skeleton } from "@/components/ui/skeleton";
import { MoreButton } from "../lists/more-button";
import { Failed } from "../states/failed";
import { DeliveryEntry } from "./delivery-entry";

/** Everything that was sent to an endpoint, or could not be, and why. */
export function DeliveryHistory({ number, maySend }: { number: number; maySend: boolean }) {
  const t = useTranslations("webhooks");
  const answer = useWebhookDeliveries(number);
  const deliveries = answer.data?.pages.flatMap((page) => page.deliveries) ?? [];
  return (
    <section className="flex flex-col gap-3 border-t pt-4" aria-labelledby="deliveries">
      <h3 id="deliveries" className="text-sm font-medium">
        {t("history")}
      </h3>
      {answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : answer.data ? (
        deliveries.length > 0 ? (
          <ul className="entries">
            {deliveries.map((delivery) => (
              <DeliveryEntry
                key={delivery.id}
                number={number}
                delivery={delivery}
                maySend={maySend}
              />
            ))}
          </ul>
        ) : (
          <p className="text-sm leading-6 text-muted">{t("nothingSent")}</p>
        )
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      <MoreButton answer={answer} />
    </section>
  );
}
