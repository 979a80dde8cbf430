"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMe } from "@/api/me";
import { useCatalog } from "@/api/reports";
import { useSetTarget } from "@/api/targets";
import { plainCode } from "@/lib/auth/digits";
import { comingPeriods, type LongGrain } from "@/lib/calendar/coming";
import { firstMetric } from "@/state/explorer/address";
import { usePeriodName } from "@/state/explorer/periods";
import { useView } from "@/state/shell/view";
import { queryOf } from "../alerts/draft";
import { ConfirmDialog } from "../forms/confirm-dialog";
import { MetricFilters, type MetricQuery } from "../schedules/metric-filters";
import { MetricSelect } from "../schedules/metric-select";
import { ScheduleSelect } from "../schedules/schedule-select";
import { TargetFields } from "./target-fields";

const GRAINS = ["month", "quarter", "year"] as const;

/** A target to be set: of which figure, of which period of the reader's calendar, at which value and why. */
export function SetTargetDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("targets");
  const { calendar } = useView();
  const periodName = usePeriodName();
  const { data: catalog } = useCatalog();
  const me = useMe().data;
  const set = useSetTarget();
  const [metric, setMetric] = useState(() => firstMetric(me?.scope) ?? "");
  const [query, setQuery] = useState<MetricQuery>({});
  const [grain, setGrain] = useState<LongGrain>("month");
  const [chosen, setChosen] = useState("");
  const [value, setValue] = useState("");
  const periods = catalog ? comingPeriods(grain, catalog.today, calendar) : [];
  const start = periods.find((day) => day === chosen) ?? periods[0] ?? "";
  return (
    <ConfirmDialog
      title={t("new")}
      text={t("newText")}
      submitLabel={t("save")}
      onConfirm={async ({ why = "" }) => {
        await set.mutateAsync({
          metric,
          query: queryOf({ metric, query }, catalog),
          calendar,
          grain,
          start,
          value: plainCode(value),
          why,
        });
      }}
      onClose={onClose}
    >
      <div className="schedule-fields">
        <MetricSelect value={metric} onChange={setMetric} />
        <MetricFilters metric={metric} query={query} onChange={setQuery} />
        <ScheduleSelect
          label={t("grain")}
          choices={GRAINS.map((id) => ({ id, name: t(`grain_${id}`) }))}
          value={grain}
          onChange={setGrain}
        />
        <ScheduleSelect
          label={t("period")}
          choices={periods.map((id) => ({ id, name: periodName({ start: id, end: id }, grain) }))}
          value={start}
          onChange={setChosen}
        />
      </div>
      <TargetFields metric={metric} query={query} value={value} onChange={setValue} />
    </ConfirmDialog>
  );
}
