"use client";
import { useTranslations } from "next-intl";
import { useSendings } from "@/api/schedules";
import { Skeleton } from "@/components/ui/skeleton";
import { MoreButton } from "../lists/more-button";
import { Failed } from "../states/failed";
import { SendingEntry } from "./sending-entry";

/** Everything that a schedule sent, or did not send, and why. */
export function SendingHistory({ number }: { number: number }) {
  const t = useTranslations("schedules");
  const answer = useSendings(number);
  const sendings = answer.data?.pages.flatMap((page) => page.sendings) ?? [];
  return (
    <section className="flex flex-col gap-3 border-t pt-4" aria-labelledby="sendings">
      <h3 id="sendings" className="text-sm font-medium">
        {t("history")}
      </h3>
      {answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : answer.data ? (
        sendings.length > 0 ? (
          <ul className="entries">
            {sendings.map((sending) => (
              <SendingEntry key={sending.id} number={number} sending={sending} />
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
