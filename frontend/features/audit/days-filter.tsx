"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/use-catalog";
import { Skeleton } from "@/components/ui/skeleton";
import { presetRange } from "@/lib/calendar/presets";
import { formatRange } from "@/lib/format/day";
import { useAuditAddress } from "@/state/audit-address";
import { useView } from "@/state/use-view";

const RangePicker = dynamic(
  () => import("@/components/ui/range-picker").then((m) => m.RangePicker),
  { ssr: false, loading: () => <Skeleton className="h-9 w-40 max-w-full" /> },
);

const PRESETS = ["today", "yesterday", "7d", "30d", "90d", "12m"] as const;
const ANY = "any";

/** Keeps the events of a range of days. */
export function DaysFilter() {
  const t = useTranslations("audit");
  const filters = useTranslations("filters");
  const presets = useTranslations("presets");
  const view = useView();
  const { data } = useCatalog();
  const { address, setAddress } = useAuditAddress();
  const { from, to } = address;
  const days = from && to ? { from, to } : null;
  const shown = days ? formatRange(days.from, days.to, view) : t("anyTime");
  const choose = (id: string) => {
    const preset = PRESETS.find((one) => one === id);
    if (!preset || !data) return setAddress({ from: null, to: null });
    return setAddress(presetRange(preset, data.today, view.calendar, data.first_day));
  };
  return (
    <RangePicker
      label={`${t("range")}: ${shown}`}
      value={days}
      bounds={data?.first_day ? { from: data.first_day, to: data.today } : null}
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
      onRange={(range) => setAddress(range)}
    >
      {shown}
    </RangePicker>
  );
}
