"use client";
import { useTranslations } from "next-intl";
import type { Pulse } from "@/api/types";
import { Sparkline } from "@/components/charts/sparkline";
import { toCoordinate } from "@/lib/format/decimal";
import { isolate } from "@/lib/format/isolate";
import { COUNT, formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

type Series = Pulse["series"][number];

const TONES = {
  usual: "good-badge",
  low: "danger-badge",
  high: "notice-badge",
  unknown: "",
} as const satisfies Record<Series["state"], string>;

/** One measure of the pulse: its sum, what was usual, and how it went, five minutes by five minutes. */
export function PulseCard({ series }: { series: Series }) {
  const t = useTranslations("pulse");
  const names = useTranslations("pulseMeasures");
  const view = useView();
  const { measure, state, total, usual, points } = series;
  const write = (value: string) => isolate(formatValue(value, COUNT, view));
  return (
    <li className="pulse-card" data-pulse={measure} data-state={state}>
      <p className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-muted">{names(measure)}</span>
        <span className={`badge ${TONES[state]}`}>{t(state)}</span>
      </p>
      <p className="font-semibold">
        {write(total)}{" "}
        <span className="font-normal text-muted">
          {usual === null ? null : t("usually", { count: write(usual) })}
        </span>
      </p>
      <div className="mt-auto h-8" aria-hidden="true">
        <Sparkline
          points={points.map(({ value }, place) => ({
            value: toCoordinate(value),
            partial: place === points.length - 1,
          }))}
          rightToLeft={view.locale === "fa"}
        />
      </div>
    </li>
  );
}
