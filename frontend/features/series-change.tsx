"use client";
import type { Series } from "@/api/types";
import { daysOf } from "@/lib/format/change";
import { useNames } from "@/state/shell/names";
import { ChangeMark } from "./change-mark";
import { LeftOut } from "./left-out";

/** How a series' total changed since the days before, where it is compared. */
export function SeriesChange({ series }: { series: Series }) {
  const { better } = useNames();
  if (!series.previous) return null;
  return (
    <>
      <ChangeMark change={series.previous.change} better={better(series.metric)} />
      <LeftOut days={daysOf(series)} />
    </>
  );
}
