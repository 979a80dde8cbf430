"use client";
import { useTranslations } from "next-intl";
import { type Change, type ComparedDays, comparisonOf } from "@/lib/format/change";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

interface Props {
  figure: ComparedDays & { change: Change; previous: string | null };
  /** Whether the last day of the range is not over. */
  unfinished: boolean;
}

/** Which days a figure is compared with, or why it has no change. */
export function Against({ figure, unfinished }: Props) {
  const t = useTranslations("overview");
  const view = useView();
  const { start, compared_end: last, previous_start: first, previous_end: end } = figure;
  const days = last === null ? "" : formatRange(start, last, view);
  const range = first === null || end === null ? "" : formatRange(first, end, view);
  return (
    <span className="basis-full text-xs text-muted">
      {t(comparisonOf(figure, unfinished), { days, range })}
    </span>
  );
}
