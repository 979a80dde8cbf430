"use client";
import { useTranslations } from "next-intl";
import { useAlertHistory } from "@/api/alerts";
import type { AlertRule } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { MoreButton } from "../lists/more-button";
import { Failed } from "../states/failed";
import { AlertEpisodeEntry } from "./alert-episode-entry";

/** Everything that a rule found, and what was sent of it to whom. */
export function AlertHistory({ rule }: { rule: AlertRule }) {
  const t = useTranslations("alerts");
  const answer = useAlertHistory(rule.id);
  const episodes = answer.data?.pages.flatMap((page) => page.episodes) ?? [];
  return (
    <section className="flex flex-col gap-3 border-t pt-4" aria-labelledby="alert-history">
      <h3 id="alert-history" className="text-sm font-medium">
        {t("history")}
      </h3>
      {answer.error ? (
        <Failed error={answer.error} onRetry={answer.refetch} />
      ) : answer.data ? (
        episodes.length > 0 ? (
          <ul className="entries">
            {episodes.map((episode) => (
              <AlertEpisodeEntry key={episode.id} rule={rule} episode={episode} />
            ))}
          </ul>
        ) : (
          <p className="text-sm leading-6 text-muted">{t("nothingFound")}</p>
        )
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      <MoreButton answer={answer} />
    </section>
  );
}
