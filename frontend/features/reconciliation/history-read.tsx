"use client";
import { useTranslations } from "next-intl";
import type { HistoryRead as Read } from "@/api/types";
import { formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";

/** How far all of history is read again, or when it was read last. */
export function HistoryRead({ history }: { history: Read | undefined }) {
  const t = useTranslations("reconciliation");
  const view = useView();
  const zone = useZone();
  if (!history || (history.percent === null && history.finished_at === null)) return null;
  return (
    <p className="text-xs leading-5 text-muted" data-history-read>
      {history.percent === null
        ? t("readAt", { at: formatMomentOfYear(history.finished_at ?? "", view, zone) })
        : t("reading", { percent: history.percent })}
    </p>
  );
}
