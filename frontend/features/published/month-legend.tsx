"use client";
import { useTranslations } from "next-intl";
import type { DrawnFigure } from "@/api/types";
import { MONTH_MARKS } from "@/lib/plot/month";
import { Swatch } from "../explorer/swatch";

/** Which colour is a day as it was sealed and which one that was restated since, where there is any. */
export function MonthLegend({ days }: { days: DrawnFigure["days"] }) {
  const t = useTranslations("published");
  if (!days.some(({ status }) => status === "restated")) return null;
  const [sealed, restated] = MONTH_MARKS;
  return (
    <ul className="legend">
      <li className="legend-item">
        <Swatch mark={sealed} />
        {t("status_sealed")}
      </li>
      <li className="legend-item">
        <Swatch mark={restated} />
        {t("status_restated")}
      </li>
    </ul>
  );
}
