"use client";
import { useTranslations } from "next-intl";
import { PULSE_MEASURES } from "@/api/enums";
import { useMe } from "@/api/me";
import { usePulse } from "@/api/pulse";
import { Skeleton } from "@/components/ui/skeleton";
import { mayOpen } from "@/lib/access";
import { Failed } from "../states/failed";
import { PulseCard } from "./pulse-card";

/** What came in the last three hours, for those who run the system. Its cards have their place before they come. */
export function PulsePanel() {
  const t = useTranslations("pulse");
  const enabled = mayOpen("admin/system", useMe().data?.permissions ?? []);
  const { data, error, refetch } = usePulse({ enabled });
  if (!enabled) return null;
  return (
    <section className="flex flex-col gap-3" aria-labelledby="pulse" aria-busy={!data}>
      <h2 id="pulse" className="text-base font-semibold">
        {t("title")}
      </h2>
      {data?.counted_to === null ? (
        <p className="pulse-none">{t("none")}</p>
      ) : data ? (
        <ul className="pulse">
          {data.series.map((series) => (
            <PulseCard key={series.measure} series={series} />
          ))}
        </ul>
      ) : error ? (
        <Failed error={error} onRetry={refetch} />
      ) : (
        <div className="pulse">
          {PULSE_MEASURES.map((measure) => (
            <Skeleton key={measure} className="pulse-card" />
          ))}
        </div>
      )}
    </section>
  );
}
