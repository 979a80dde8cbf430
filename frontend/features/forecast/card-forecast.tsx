"use client";
import { useTranslations } from "next-intl";
import { useForecast } from "@/api/forecast";
import type { Card } from "@/api/types";
import { type Change, directionOfChange } from "@/lib/format/change";
import { monthName } from "@/lib/format/day";
import { shiftPoint } from "@/lib/format/decimal";
import { COUNT, formatParts, formatValue, SHARE } from "@/lib/format/value";
import type { View } from "@/lib/format/view";
import { useAddress } from "@/state/explorer/address";
import { useOverviewAnswer } from "@/state/explorer/answers";
import { useFilters } from "@/state/explorer/question";
import { useView } from "@/state/shell/view";

/** The months of all cards at once: each card finds its own. Filtered or converted figures have no forecast. */
export function useCardForecasts() {
  const { asset_type, segment, region, convert_to } = useAddress().address;
  const filters = useFilters();
  const cards = useOverviewAnswer().data?.cards ?? [];
  const [metric = "", ...also] = new Set(cards.map((one) => one.metric));
  const narrowed = [asset_type, segment, region].some(({ length }) => length > 0);
  return useForecast(narrowed || convert_to ? null : filters, {
    metric,
    also,
    grain: "month",
    split: undefined,
  });
}

/** What is expected by the end of the month of the reader's calendar, beside the month before; all cards have its place. */
export function CardForecast({ card }: { card: Card }) {
  const t = useTranslations("forecast");
  const view = useView();
  const forecasts = useCardForecasts().data?.forecasts ?? [];
  if (forecasts.every(({ series }) => series.length === 0)) return null;
  const month = forecasts
    .find(({ metric }) => metric === card.metric)
    ?.series.find(({ currency }) => currency === card.currency)?.points[0];
  if (!month || month.point === null) return <div className="card-forecast" />;
  const write = (value: string) => formatParts(value, card, view, "short").number;
  const { lower_80: low, upper_80: high, change } = month;
  const value = sizeOf(change, view);
  const direction = directionOfChange(change);
  return (
    <p className="card-forecast" data-expected={month.point}>
      {t("byTheEnd", {
        figure: formatValue(month.point, card, view, "short"),
        month: monthName(month.start, view),
      })}
      {low !== null && high !== null
        ? ` ${t("inFourOfFive", { low: write(low), high: write(high) })}`
        : null}
      {value === null
        ? null
        : t(`than_${direction}_${change.kind === "points" ? "points" : "percent"}`, { value })}
    </p>
  );
}

/** How large a change is, without its sign; null where there is none to name. */
function sizeOf({ kind, value }: Change, view: View): string | null {
  if (value === null) return null;
  const size = value.replace("-", "");
  return kind === "points"
    ? formatValue(size, COUNT, view)
    : formatValue(shiftPoint(size, 2), SHARE, view);
}
