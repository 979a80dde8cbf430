"use client";
import { useTranslations } from "next-intl";
import { formatClock, formatDate, formatMomentOfYear } from "@/lib/format/day";
import { isolate } from "@/lib/format/isolate";
import { useLive } from "@/state/shell/live";
import { useView, useZone } from "@/state/shell/view";

/** Whether the page keeps up with the marketplace, up to when its figures hold every fact, and whether days are sealed. */
export function LiveMark() {
  const t = useTranslations("live");
  const view = useView();
  const { pace, watermark, heldBy, sealingHeldAt } = useLive();
  const zone = useZone();
  const dayOf = (at: string) => formatDate(at, view, zone);
  const isOfToday = watermark !== null && dayOf(watermark) === dayOf(new Date().toISOString());
  const time = watermark && (isOfToday ? formatClock : formatMomentOfYear)(watermark, view, zone);
  return (
    <p className="live-mark" data-pace={pace}>
      <span className="live-dot" aria-hidden="true" />
      <span role="status">{t(pace)}</span>
      {time ? (
        <span className="live-time">
          {pace === "off" && isOfToday && !heldBy
            ? t("since", { time })
            : heldBy
              ? t("completeToOf", { time, source: isolate(heldBy) })
              : t("completeTo", { time })}
        </span>
      ) : null}
      {sealingHeldAt ? (
        <span
          className="badge notice-badge live-held"
          title={t("sealingHeldMeans", { since: formatMomentOfYear(sealingHeldAt, view, zone) })}
        >
          {t("sealingHeld")}
        </span>
      ) : null}
    </p>
  );
}
