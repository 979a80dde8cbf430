"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { Skeleton } from "@/components/ui/skeleton";
import { PRESETS, type Preset } from "@/lib/calendar/presets";
import { formatRange } from "@/lib/format/day";
import { useAddress } from "@/state/explorer/address";
import { useDays } from "@/state/explorer/question";
import { useView } from "@/state/shell/view";
import { useRangeLabels } from "./use-range-labels";

const RangePicker = dynamic(
  () => import("@/components/ui/range-picker").then((m) => m.RangePicker),
  {
    ssr: false,
    loading: () => <Skeleton className="h-9 w-72 max-w-full" />,
  },
);

/** The range of days: a named one, which moves on with today, or two days of one's own. */
export function RangeFilter() {
  const t = useTranslations("filters");
  const presets = useTranslations("presets");
  const view = useView();
  const labels = useRangeLabels();
  const days = useDays();
  const { data } = useCatalog();
  const { address, setAddress } = useAddress();
  const own = address.from !== null && address.to !== null;
  const preset = own ? presets("own") : presets(address.range);
  const range = days ? formatRange(days.from, days.to, view) : "…";
  return (
    <RangePicker
      label={`${t("range")}: ${t("rangeValue", { preset, days: range })}`}
      value={days}
      bounds={data?.first_day ? { from: data.first_day, to: data.today } : null}
      view={view}
      labels={labels}
      presets={PRESETS.map((id) => ({ id, name: presets(id) }))}
      preset={own ? null : address.range}
      onPreset={(id) => setAddress({ range: id as Preset, from: null, to: null, levels: null })}
      onRange={({ from, to }) => setAddress({ from, to, range: null, levels: null })}
    >
      <span className="font-medium">{preset}</span> <span className="text-muted">{range}</span>
    </RangePicker>
  );
}
