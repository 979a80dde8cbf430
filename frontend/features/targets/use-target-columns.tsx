"use client";
import { useTranslations } from "next-intl";
import type { Target } from "@/api/types";
import { formatValue, SHARE } from "@/lib/format/value";
import { usePeriodName } from "@/state/explorer/periods";
import { useTargetsAddress } from "@/state/lists/targets";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import type { Column } from "../lists/column";
import { NoValue } from "../lists/no-value";
import { TargetFilters } from "./target-filters";
import { TargetProgress } from "./target-progress";

/** The columns of the targets; the metric opens the whole target. */
export function useTargetColumns(): Column<Target>[] {
  const t = useTranslations("targets");
  const view = useView();
  const names = useNames();
  const periodName = usePeriodName();
  const { setAddress } = useTargetsAddress();
  return [
    {
      id: "metric",
      name: t("metric"),
      cell: ({ id, metric }) => (
        <button type="button" className="row-button" onClick={() => setAddress({ target: id })}>
          {names.metric(metric)}
        </button>
      ),
    },
    {
      id: "period",
      name: t("period"),
      cell: (target) => periodName(target, target.grain, target.calendar),
    },
    { id: "filters", name: t("filters"), cell: (target) => <TargetFilters target={target} /> },
    {
      id: "value",
      name: t("value"),
      cell: (target) => <bdi>{formatValue(target.value, target, view)}</bdi>,
    },
    { id: "progress", name: t("progress"), cell: (target) => <TargetProgress target={target} /> },
    {
      id: "chance",
      name: t("chance"),
      cell: ({ progress }) =>
        progress && progress.chance !== null ? (
          formatValue(progress.chance, SHARE, view)
        ) : (
          <NoValue />
        ),
    },
  ];
}
