"use client";
import { useTranslations } from "next-intl";
import { isOthers, type PlotGroup } from "@/lib/plot/shape";
import { useAddress } from "@/state/explorer/address";

/** Says which series a chart leaves out or draws as one, and where each of them is. */
export function Hidden({ group }: { group: PlotGroup }) {
  const t = useTranslations("explorer");
  const { setAddress } = useAddress();
  const { drawn, series } = group;
  const together = drawn.filter(isOthers).flatMap(({ others }) => Object.values(others).flat());
  if (drawn.length === series.length && together.length === 0) return null;
  return (
    <p className="mt-2 text-xs text-muted">
      {together.length > 0
        ? t("together", { drawn: drawn.length - 1, count: together.length })
        : t("hidden", { drawn: drawn.length, count: series.length })}{" "}
      <button type="button" className="link" onClick={() => setAddress({ pane: "table" })}>
        {t("openTable")}
      </button>
    </p>
  );
}
