"use client";
import { useTranslations } from "next-intl";
import { useHealth } from "@/api/system";
import { Skeleton } from "@/components/ui/skeleton";
import { formatClock } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { HealthPart } from "./health-part";
import { LevelMark } from "./level-mark";
import { PARTS } from "./parts";

/** Every part of the system, and how well it works. */
export function HealthPanel() {
  const t = useTranslations("system");
  const view = useView();
  const zone = useZone();
  const { data, error, refetch } = useHealth();
  if (error && !data) return <Failed error={error} onRetry={refetch} />;
  return (
    <section aria-label={t("health")} aria-busy={!data} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3 text-sm">
        <h2 className="section-title">{t("health")}</h2>
        {data ? (
          <>
            <LevelMark level={data.level} />
            <span className="text-xs text-muted" role="status">
              {t("lookedAt", { time: formatClock(data.at, view, zone) })}
            </span>
          </>
        ) : null}
      </div>
      <ul className="health">
        {PARTS.map((part) =>
          data ? (
            <HealthPart key={part} part={part} health={data} />
          ) : (
            <li key={part}>
              <Skeleton className="h-32 w-full" />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
