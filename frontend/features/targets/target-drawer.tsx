"use client";
import { useTranslations } from "next-intl";
import type { Target } from "@/api/types";
import { formatDay, formatRange } from "@/lib/format/day";
import { formatValue, NO_VALUE } from "@/lib/format/value";
import { usePeriodName } from "@/state/explorer/periods";
import { useTargetsAddress } from "@/state/lists/targets";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { FactList } from "../lists/fact-list";
import { SideDrawer } from "../lists/side-drawer";
import { TargetActions } from "./target-actions";
import { TargetFilters } from "./target-filters";
import { TargetHistory } from "./target-history";
import { TargetProgress } from "./target-progress";

interface Props {
  target: Target;
  mayWrite: boolean;
}

/** One target: how far it is, what is expected, what can be done about it, and its history. */
export function TargetDrawer({ target, mayWrite }: Props) {
  const t = useTranslations("targets");
  const names = useNames();
  const view = useView();
  const periodName = usePeriodName();
  const { setAddress } = useTargetsAddress();
  const metric = names.metric(target.metric);
  const { progress } = target;
  const write = (value: string | null) => <bdi>{formatValue(value, target, view)}</bdi>;
  const low = progress?.lower_80 ?? null;
  const high = progress?.upper_80 ?? null;
  return (
    <SideDrawer
      label={metric}
      closeLabel={t("close")}
      onClose={() => void setAddress({ target: null })}
    >
      <h2 className="pe-10 text-base font-semibold">
        {metric} · {periodName(target, target.grain, target.calendar)}
      </h2>
      <TargetProgress target={target} />
      <FactList
        facts={[
          [t("value"), write(target.value)],
          [t("days"), formatRange(target.start, target.end, view)],
          [t("filters"), <TargetFilters key="filters" target={target} />],
          [t("soFar"), write(progress?.value ?? null)],
          [t("through"), progress?.through ? formatDay(progress.through, view) : NO_VALUE],
          [t("expected"), write(progress?.expected ?? null)],
          [
            t("band80"),
            low === null || high === null ? (
              NO_VALUE
            ) : (
              <bdi key="band">
                {t("range", {
                  low: formatValue(low, target, view, "bare"),
                  high: formatValue(high, target, view),
                })}
              </bdi>
            ),
          ],
        ]}
      />
      {mayWrite && !target.withdrawn && target.state !== "over" ? (
        <TargetActions target={target} />
      ) : null}
      <TargetHistory target={target} />
    </SideDrawer>
  );
}
