"use client";
import { useTranslations } from "next-intl";
import { useMe } from "@/api/me";
import { useCatalog } from "@/api/use-catalog";
import { mayOpen } from "@/lib/access";
import { formatClock } from "@/lib/format/day";
import { useLive } from "@/state/use-live";
import { useView } from "@/state/use-view";

const ZONE = "Asia/Tehran";

/** Whether the page keeps up with the marketplace, and up to when its figures hold every fact. */
export function LiveMark() {
  const t = useTranslations("live");
  const view = useView();
  const { pace, watermark } = useLive();
  const { data: me } = useMe();
  const { data: catalog } = useCatalog({ enabled: mayOpen("admin", me?.permissions ?? []) });
  const time = watermark && formatClock(watermark, view, catalog?.time_zone ?? ZONE);
  return (
    <p className="live-mark" data-pace={pace}>
      <span className="live-dot" aria-hidden="true" />
      <span role="status">{t(pace)}</span>
      {time ? (
        <span className="live-time">{t(pace === "off" ? "since" : "completeTo", { time })}</span>
      ) : null}
    </p>
  );
}
