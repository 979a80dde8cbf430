"use client";
import { useCallback } from "react";
import type { PublishedReport } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { formatMonth } from "@/lib/format/period";
import { useView } from "@/state/shell/view";

type Period = Pick<PublishedReport, "grain" | "first_day">;

/** The name of a report's period; a month in its own calendar, whichever the reader uses. */
export function useReportName() {
  const view = useView();
  return useCallback(
    ({ grain, first_day: day }: Period) => {
      if (grain === "day") return formatDay(day, view);
      const calendar = grain === "persian_month" ? "persian" : "gregorian";
      return formatMonth(day, { ...view, calendar });
    },
    [view],
  );
}
