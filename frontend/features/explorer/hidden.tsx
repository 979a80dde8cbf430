"use client";
import { useTranslations } from "next-intl";
import type { PlotGroup } from "@/lib/plot/shape";
import { useAddress } from "@/state/use-address";

/** Says which series a chart leaves out, and where they are. */
export function Hidden({ group }: { group: PlotGroup }) {
  const t = useTranslations("explorer");
  const { setAddress } = useAddress();
  if (group.drawn.length === group.series.length) return null;
  return (
    <p className="mt-2 text-xs text-muted">
      {t("hidden", { drawn: group.drawn.length, count: group.series.length })}{" "}
      <button type="button" className="link" onClick={() => setAddress({ pane: "table" })}>
        {t("openTable")}
      </button>
    </p>
  );
}
