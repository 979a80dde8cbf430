"use client";
import { useTranslations } from "next-intl";
import { type Change, comparisonOf } from "@/lib/format/change";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

interface Props {
  figure: {
    change: Change;
    previous: string | null;
    previous_start: string | null;
    previous_end: string | null;
  };
}

/** Which days a figure is compared with, or why it has no change. */
export function Against({ figure }: Props) {
  const t = useTranslations("overview");
  const view = useView();
  const { change, previous, previous_start: start, previous_end: end } = figure;
  const range = start !== null && end !== null ? formatRange(start, end, view) : null;
  return (
    <span className="basis-full text-xs text-muted">
      {range === null ? t("none") : t(comparisonOf(change, previous), { range })}
    </span>
  );
}
