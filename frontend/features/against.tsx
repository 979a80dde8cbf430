"use client";
import { useTranslations } from "next-intl";
import type { Change } from "@/lib/format/change";
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
  const text = () => {
    if (range === null) return t("none");
    if (change.kind !== "none") return t("against", { range });
    return previous?.startsWith("-") ? t("belowZero", { range }) : t("none");
  };
  return <span className="basis-full text-xs text-muted">{text()}</span>;
}
