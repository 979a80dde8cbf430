"use client";
import { useTranslations } from "next-intl";
import { useHealth } from "@/api/system";
import type { SystemHealth } from "@/api/types";
import { Skeleton } from "@/components/ui/skeleton";
import { formatClock } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";
import { Failed } from "../states/failed";
import { HealthPart } from "./health-part";
import { HealthVerdict } from "./health-verdict";
import { LevelMark } from "./level-mark";
import { PARTS, type PartName } from "./parts";

/** How well the system works: in a sentence, by the parts that do not, and those that do in one line. */
export function HealthPanel() {
  const t = useTranslations("system");
  const verdicts = useTranslations("verdicts");
  const view = useView();
  const zone = useZone();
  const { data, error, refetch } = useHealth();
  const working = data ? PARTS.filter((part) => data[part].level === "good") : [];
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
      {data ? (
        <>
          <HealthVerdict health={data} />
          <Parts parts={PARTS.filter((part) => data[part].level !== "good")} health={data} />
          <details data-working>
            <summary className="text-sm">
              {verdicts("working", {
                count: working.length,
                names: new Intl.ListFormat(view.locale).format(
                  working.map((part) => t(`part_${part}`)),
                ),
              })}
            </summary>
            <Parts parts={working} health={data} />
          </details>
        </>
      ) : (
        <Skeleton className="h-32 w-full" />
      )}
    </section>
  );
}

function Parts({ parts, health }: { parts: readonly PartName[]; health: SystemHealth }) {
  if (parts.length === 0) return null;
  return (
    <ul className="health mt-2">
      {parts.map((part) => (
        <HealthPart key={part} part={part} health={health} />
      ))}
    </ul>
  );
}
