"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { type DayRange, presetRange } from "@/lib/calendar/presets";
import { formatRange } from "@/lib/format/day";
import { useView } from "@/state/shell/view";

const RangePicker = dynamic(
  () => import("@/components/ui/range-picker").then((m) => m.RangePicker),
  { ssr: false, loading: () => <Skeleton className="h-9 w-40 max-w-full" /> },
);

const PRESETS = ["today", "yesterday", "7d", "30d", "90d", "12m"] as const;
const ANY = "any";

interface Props {
  from: string | null;
  to: string | null;
  /** The days that may be chosen, once they are known; the last of them is today. */
  bounds: DayRange | null;
  onChange: (range: { from: string | null; to: string | null }) => void;
}

/** Narrows a list to a range of days. */
export function DaysFilter({ from, to, bounds, onChange }: Props) {
  const t = useTranslations("lists");
  const filters = useTranslations("filters");
  const presets = useTranslations("presets");
  const view = useView();
  const days = from && to ? { from, to } : null;
  const shown = days ? formatRange(days.from, days.to, view) : t("anyTime");
  const choose = (id: string) => {
    const preset = PRESETS.find((one) => one === id);
    if (!preset || !bounds) return onChange({ from: null, to: null });
    return onChange(presetRange(preset, bounds.to, view.calendar, bounds.from));
  };
  return (
    <RangePicker
      label={`${t("range")}: ${shown}`}
      value={days}
      bounds={bounds}
      view={view}
      labels={{
        calendar: filters("calendar"),
        previous: filters("previousMonth"),
        next: filters("nextMonth"),
        year: filters("year"),
      }}
      presets={[
        { id: ANY, name: t("anyTime") },
        ...PRESETS.map((id) => ({ id, name: presets(id) })),
      ]}
      preset={days ? null : ANY}
      onPreset={choose}
      onRange={onChange}
    >
      {shown}
    </RangePicker>
  );
}
