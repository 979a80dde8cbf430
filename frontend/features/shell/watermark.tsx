"use client";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/use-catalog";
import { formatClock } from "@/lib/format/day";
import { useOverviewAnswer } from "@/state/use-answers";
import { useView } from "@/state/use-view";

const ZONE = "Asia/Tehran";

/** Up to when the shown figures hold every fact, and whether they are still being refreshed. */
export function Watermark() {
  const t = useTranslations("shell");
  const view = useView();
  const { data: catalog } = useCatalog();
  const { data, failureCount } = useOverviewAnswer();
  const mark = data?.watermark;
  const state = !mark ? "connecting" : failureCount > 0 ? "late" : "complete";
  const time = mark ? formatClock(mark, view, catalog?.time_zone ?? ZONE) : "";
  return (
    <p className="watermark" data-state={state}>
      <span className="watermark-dot" aria-hidden="true" />
      <span className="truncate">{t(state, { time })}</span>
    </p>
  );
}
