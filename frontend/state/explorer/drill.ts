"use client";
import { useCallback } from "react";
import type { Drill } from "@/api/questions";
import type { Pivot, Ranking, Series } from "@/api/types";
import { useAddress } from "./address";

/**
 * The drill of a series' point, or of its total (`index` null). Null where the series has no such point. What was
 * converted into `target` has rows of any currency, unless it is split by that.
 */
export function drillOf(series: Series, index: number | null, target: string | null): Drill | null {
  const first = series.points[index ?? 0];
  const last = series.points[index ?? series.points.length - 1];
  if (!first || !last) return null;
  const { currency: booked, ...split } = series.split;
  const one = Object.entries(split).map(([dimension, member]) => [dimension, [member]]);
  return {
    metric: series.metric,
    from: first.start,
    to: last.end,
    currency: booked ?? bookedIn(series.currency, target),
    members: { ...(Object.fromEntries(one) as Drill["members"]), ...series.others },
  };
}

/** The currency that a figure's rows are in; null where they may be in several. */
export function bookedIn(currency: string | null, target: string | null): string | null {
  return currency === target ? null : currency;
}

/** The drill of a figure of a whole range, of some members. */
export function drillOfWhole(
  { metric, start, end, currency }: Ranking | Pivot,
  members: Drill["members"],
  target: string | null,
): Drill {
  return { metric, from: start, to: end, currency: bookedIn(currency, target), members };
}

/** Opens the rows behind a series' point, or behind its total where no point is named. */
export function useDrill() {
  const { address, setAddress } = useAddress();
  const { convert_to: target } = address;
  return useCallback(
    (series: Series, index: number | null) => {
      const drill = drillOf(series, index, target);
      if (drill) void setAddress({ rows: drill, part: null });
    },
    [setAddress, target],
  );
}

/** Opens the rows behind a figure of a ranking or pivot: that of some members, or of all. */
export function useOpenRows(answer: Ranking | Pivot) {
  const { address, setAddress } = useAddress();
  const { convert_to: target } = address;
  return useCallback(
    (members: Drill["members"]) => {
      void setAddress({ rows: drillOfWhole(answer, members, target), part: null });
    },
    [answer, setAddress, target],
  );
}
