"use client";
import { useTranslations } from "next-intl";
import { useLatest } from "@/api/dashboard";
import { Skeleton } from "@/components/ui/skeleton";
import { Failed } from "../states/failed";
import { MeLink } from "./me-link";
import { MomentLine } from "./moment-line";
import { Panel } from "./panel";

/** What happened last, and the way to all of it. */
export function LatestPanel() {
  const t = useTranslations("own");
  const { data, error, refetch } = useLatest();
  return (
    <Panel title={t("latest")} end={<MeLink page="dashboard/activity">{t("allActivity")}</MeLink>}>
      {data ? (
        data.moments.length === 0 ? (
          <p className="section-text py-6">{t("nothingYet")}</p>
        ) : (
          <ul className="entries">
            {data.moments.map((moment) => (
              <MomentLine key={`${moment.about} ${moment.id}`} moment={moment} dated />
            ))}
          </ul>
        )
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <Skeleton className="h-80 w-full" />
      )}
    </Panel>
  );
}
