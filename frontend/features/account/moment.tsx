"use client";
import { formatDate, formatMomentOfYear } from "@/lib/format/day";
import { useView, useZone } from "@/state/shell/view";

interface Props {
  at: string;
  /** The day alone, with its year. */
  day?: boolean;
}

/** A moment on the marketplace's clock. */
export function Moment({ at, day = false }: Props) {
  const view = useView();
  const zone = useZone();
  return (
    <time dateTime={at}>
      {day ? formatDate(at, view, zone) : formatMomentOfYear(at, view, zone)}
    </time>
  );
}
