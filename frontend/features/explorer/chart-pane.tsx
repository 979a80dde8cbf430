"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Cut } from "@/api/use-metrics";
import { Skeleton } from "@/components/ui/skeleton";
import { directionOf } from "@/i18n/routing";
import { formatAxis } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import { moneyName } from "@/lib/format/value";
import { type PlotGroup, plotRows } from "@/lib/plot/shape";
import { useAddress } from "@/state/use-address";
import { useDrill } from "@/state/use-drill";
import { useNames } from "@/state/use-names";
import { useNoted } from "@/state/use-noted";
import { usePeriods } from "@/state/use-periods";
import { useView } from "@/state/use-view";
import { Hidden } from "./hidden";
import { Legend } from "./legend";
import { PointTip } from "./point-tip";

const SeriesChart = dynamic(
  () => import("@/components/charts/series-chart").then((m) => m.SeriesChart),
  { ssr: false, loading: () => <Skeleton className="plot" /> },
);

/** One group of series as a chart, its legend, and a note on what is not drawn. */
export function ChartPane({ group, cut }: { group: PlotGroup; cut: Cut }) {
  const t = useTranslations("explorer");
  const view = useView();
  const names = useNames();
  const periods = usePeriods(cut.grain);
  const drill = useDrill();
  const { shape } = useAddress().address;
  const { drawn } = group;
  const rows = useMemo(() => plotRows(drawn), [drawn]);
  const noted = useNoted(rows);
  const [first] = drawn;
  const [start, end] = [rows[0]?.start, rows.at(-1)?.end];
  if (!first || !start || !end) return null;
  const addable = first.kind === "flow" || first.kind === "stock";
  return (
    <>
      {first.currency ? <p className="axis-unit">{moneyName(first.currency, view)}</p> : null}
      <SeriesChart
        label={t("chartLabel", {
          metric: names.metric(first.metric),
          range: formatRange(start, end, view),
        })}
        rows={rows}
        count={drawn.length}
        shape={shape === "stacked" && !addable ? "bar" : shape}
        noted={[...noted.keys()]}
        withPrevious={drawn.length === 1 && first.previous !== null}
        rightToLeft={directionOf(view.locale) === "rtl"}
        tick={periods.tick}
        axis={(coordinate) => formatAxis(coordinate, first, view)}
        tip={(index) => (
          <PointTip series={drawn} index={index} period={periods.full} notes={noted.get(index)} />
        )}
        onPoint={(position, index) => {
          const series = drawn[position];
          if (series) drill(series, index);
        }}
      />
      <Legend series={drawn} onTotal={(series) => drill(series, null)} />
      <Hidden group={group} />
    </>
  );
}
