"use client";
import { useTranslations } from "next-intl";
import type { ExportWish, Series } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { Link } from "@/components/ui/link";
import { formatValue } from "@/lib/format/value";
import { useReportsPath } from "@/state/explorer/address";
import { useDrill } from "@/state/explorer/drill";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { ChangeMark } from "../change-mark";
import { ExportMenu } from "../exports/export-menu";

interface Props {
  metric: string;
  series: readonly Series[];
  wish: ExportWish | null;
}

/** The metric's name, which leads to the explorer, its file, and its total, which opens the rows. */
export function MetricHead({ metric, series, wish }: Props) {
  const t = useTranslations("charts");
  const view = useView();
  const names = useNames();
  const drill = useDrill();
  const reportsPath = useReportsPath();
  const name = names.metric(metric);
  const [only] = series;
  return (
    <header className="chart-head">
      <h3 className="min-w-0 text-[0.8125rem] font-medium">
        <Link className="chart-link" href={reportsPath(metric)} title={names.definition(metric)}>
          {name}
          <span className="sr-only"> {t("explore")}</span>
        </Link>
      </h3>
      <div className="flex items-center gap-2">
        {only && series.length === 1 ? (
          <>
            <button type="button" className="chart-total" onClick={() => drill(only, null)}>
              <Figure
                value={only.total}
                measure={only}
                view={view}
                missing={t("noValue")}
                told={t("rows", { value: formatValue(only.total, only, view), metric: name })}
              />
            </button>
            {only.previous ? (
              <ChangeMark change={only.previous.change} better={names.better(only.metric)} />
            ) : null}
          </>
        ) : null}
        {wish ? <ExportMenu wish={wish} of={name} /> : null}
      </div>
    </header>
  );
}
