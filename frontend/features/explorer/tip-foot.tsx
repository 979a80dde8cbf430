"use client";
import { useTranslations } from "next-intl";
import { formatClock } from "@/lib/format/day";
import { useWatermark } from "@/state/shell/live";
import { useView, useZone } from "@/state/shell/view";

/** What a metric counts; its name where others stand beside it. */
export interface Meaning {
  of: string | null;
  text: string | undefined;
}

interface Props {
  meanings: readonly Meaning[];
  watermark: string | null;
}

/** What the figures of a tip count, and up to when they hold every fact. The clock is not read out as it moves on. */
export function TipFoot({ meanings, watermark }: Props) {
  const t = useTranslations("live");
  const view = useView();
  const zone = useZone();
  const at = useWatermark(watermark);
  return (
    <div className="chart-tip-foot" aria-live="off">
      {meanings.map(({ of, text }) =>
        text ? (
          <p key={of} className="chart-tip-meaning">
            {of ? <b>{of}</b> : null} {text}
          </p>
        ) : null,
      )}
      {at ? <p>{t("completeTo", { time: formatClock(at, view, zone) })}</p> : null}
    </div>
  );
}
