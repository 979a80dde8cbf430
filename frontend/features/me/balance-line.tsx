"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Series } from "@/api/types";
import { SeriesChart } from "@/components/charts/series-chart";
import { pathTo } from "@/lib/access";
import { scaleOf } from "@/lib/format/axis";
import { formatRange } from "@/lib/format/day";
import { moneyName } from "@/lib/format/value";
import { type Mark, plotRows } from "@/lib/plot/shape";
import { usePeriods } from "@/state/explorer/periods";
import { useTimeFromRight, useView } from "@/state/shell/view";
import { BalanceTip } from "./balance-tip";

const ONE: Mark[] = [{ colour: "1", axis: 0 }];

interface Props {
  line: Series;
  watermark: string | null;
}

/** The balance at the end of each day, in one currency. A day opens its entries. */
export function BalanceLine({ line, watermark }: Props) {
  const t = useTranslations("own");
  const view = useView();
  const timeFromRight = useTimeFromRight();
  const periods = usePeriods("day");
  const router = useRouter();
  const rows = useMemo(() => plotRows([line]), [line]);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const open = (index: number) => {
    const row = rows[index];
    if (!row) return;
    const query = new URLSearchParams({ from: row.start, to: row.end });
    router.push(`${pathTo("dashboard/wallet", view.locale)}?${query}`);
  };
  return (
    <div>
      {line.currency ? (
        <p className="axis-unit" dir={timeFromRight ? "rtl" : "ltr"}>
          {moneyName(line.currency, view)}
        </p>
      ) : null}
      <SeriesChart
        label={t("lineLabel", { range: formatRange(first.start, last.end, view) })}
        rows={rows}
        marks={ONE}
        shape="area"
        withPrevious={false}
        rightToLeft={timeFromRight}
        tick={periods.tick}
        axes={[scaleOf(line, view)]}
        tip={(index) => <BalanceTip line={line} watermark={watermark} index={index} />}
        onPoint={(_, index) => open(index)}
      />
    </div>
  );
}
