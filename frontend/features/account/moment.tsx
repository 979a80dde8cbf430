"use client";
import { formatDate, formatMomentOfYear } from "@/lib/format/day";
import { useView } from "@/state/use-view";

interface Props {
  at: string;
  /** The day alone, with its year. */
  day?: boolean;
}

/** A moment on the reader's own clock. */
export function Moment({ at, day = false }: Props) {
  const view = useView();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <time dateTime={at}>
      {day ? formatDate(at, view, timeZone) : formatMomentOfYear(at, view, timeZone)}
    </time>
  );
}
