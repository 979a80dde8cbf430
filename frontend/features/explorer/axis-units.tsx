"use client";
import { useTranslations } from "next-intl";
import { moneyName } from "@/lib/format/value";
import type { PlotGroup } from "@/lib/plot/shape";
import { useView } from "@/state/shell/view";

type Measured = PlotGroup["measures"][0];

/** What the value axes are in: the money of one, or the units of two on their own sides. */
export function AxisUnits({ measures }: { measures: PlotGroup["measures"] }) {
  const t = useTranslations("explorer");
  const view = useView();
  const [first, second] = measures;
  const unit = ({ unit: kind, currency }: Measured) =>
    currency && kind === "money" ? moneyName(currency, view) : t(`unit_${kind}`);
  if (!second) return first.currency ? <p className="axis-unit">{unit(first)}</p> : null;
  return (
    <p className="axis-unit flex justify-between gap-4">
      <span>{unit(first)}</span>
      <span>{unit(second)}</span>
    </p>
  );
}
