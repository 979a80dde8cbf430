"use client";
import { useTranslations } from "next-intl";
import { moneyName } from "@/lib/format/value";
import type { PlotGroup } from "@/lib/plot/shape";
import { useTimeFromRight, useView } from "@/state/shell/view";

type Measured = PlotGroup["measures"][0];

/** What the value axes are in: the money of one, or the units of two on their own sides. */
export function AxisUnits({ measures }: { measures: PlotGroup["measures"] }) {
  const t = useTranslations("explorer");
  const view = useView();
  const side = useTimeFromRight() ? "rtl" : "ltr";
  const [first, second] = measures;
  const unit = ({ unit: kind, currency }: Measured) =>
    currency && kind === "money" ? moneyName(currency, view) : t(`unit_${kind}`);
  if (!second)
    return first.currency ? (
      <p className="axis-unit" dir={side}>
        <bdi>{unit(first)}</bdi>
      </p>
    ) : null;
  return (
    <p className="axis-unit flex justify-between gap-4" dir={side}>
      <bdi>{unit(first)}</bdi>
      <bdi>{unit(second)}</bdi>
    </p>
  );
}
