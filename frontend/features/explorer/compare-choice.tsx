"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import { Skeleton } from "@/components/ui/skeleton";
import { afterPaint } from "@/lib/after-paint";
import { dayBefore } from "@/lib/calendar/days";
import { formatRange } from "@/lib/format/day";
import { useAddress } from "@/state/explorer/address";
import { useMetricsAnswer } from "@/state/explorer/answers";
import { COMPARISONS } from "@/state/explorer/parsers";
import { useBaseline } from "@/state/explorer/series-query";
import { useView } from "@/state/shell/view";
import { useRangeLabels } from "../filters/use-range-labels";

const RangePicker = dynamic(
  async () => {
    await afterPaint();
    return (await import("@/components/ui/range-picker")).RangePicker;
  },
  { ssr: false, loading: () => <Skeleton className="h-9 w-64 max-w-full" /> },
);

/** What the range is compared with: the period before, the same days of last year, own days, or nothing. */
export function CompareChoice() {
  const t = useTranslations("compare");
  const view = useView();
  const labels = useRangeLabels();
  const { data: catalog } = useCatalog();
  const { data } = useMetricsAnswer();
  const { address, setAddress } = useAddress();
  const baseline = useBaseline();
  const chosen = baseline?.compare ?? "false";
  const { compare_from: from, compare_to: to } = address;
  const own = chosen === "own" && from && to ? { from, to } : null;
  const lacking =
    baseline !== undefined && (data?.series.every(({ previous }) => !previous) ?? false);
  const firstDay = catalog?.first_day;
  return (
    <RangePicker
      label={`${t("label")}: ${own ? formatRange(own.from, own.to, view) : t(chosen)}`}
      value={own}
      bounds={catalog && firstDay ? { from: firstDay, to: dayBefore(catalog.today) } : null}
      view={view}
      labels={labels}
      presets={COMPARISONS.filter((one) => one !== "own").map((id) => ({ id, name: t(id) }))}
      preset={own ? null : chosen}
      triggerClass="compare-trigger"
      onPreset={(id) =>
        setAddress({
          compare: COMPARISONS.find((one) => one === id) ?? null,
          compare_from: null,
          compare_to: null,
        })
      }
      onRange={(days) =>
        setAddress({ compare: "own", compare_from: days.from, compare_to: days.to })
      }
    >
      <span className="text-muted">{t("label")}</span>{" "}
      <span>{own ? formatRange(own.from, own.to, view) : t(chosen)}</span>
      {lacking ? <span className="text-muted"> · {t("noHistory")}</span> : null}
    </RangePicker>
  );
}
