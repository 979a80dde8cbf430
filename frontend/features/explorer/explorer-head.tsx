"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCatalog } from "@/api/reports";
import type { Series } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/state/explorer/address";
import { PANES } from "@/state/explorer/parsers";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { SeriesChange } from "../series-change";
import { AlsoChoice } from "./also-choice";

/** The metric: picked from the catalog, others beside it, what it counts, and its total where there is just one. */
export function ExplorerHead({ series }: { series: readonly Series[] }) {
  const t = useTranslations("explorer");
  const locale = useLocale();
  const view = useView();
  const names = useNames();
  const { data } = useCatalog();
  const { address, setAddress } = useAddress();
  const metric = data?.metrics.find((one) => one.slug === address.metric);
  const [only] = series;
  const choices = (data?.metrics ?? []).map((one) => ({
    id: one.slug,
    name: one.name[locale],
    note: one.definition[locale],
  }));
  return (
    <div className="explorer-head">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-2">
          <Select
            label={t("metric")}
            className="metric-select"
            choices={choices}
            value={address.metric}
            onChange={(slug) => setAddress({ metric: slug, split: null, why: null })}
          >
            <span className="sr-only">{t("metric")}</span>{" "}
            <span className="text-base font-semibold">{names.metric(address.metric)}</span>
          </Select>
          {PANES.some((pane) => pane === address.pane) ? <AlsoChoice /> : null}
        </div>
        <p className="definition">
          {metric ? <span className="badge me-2">{t(`kind_${metric.kind}`)}</span> : null}
          {metric?.definition[locale]}
        </p>
      </div>
      {only && series.length === 1 ? (
        <div className="explorer-total">
          <Figure
            value={only.total}
            measure={only}
            view={view}
            missing={t("noValue")}
            className="text-xl font-semibold"
          />
          <SeriesChange series={only} />
        </div>
      ) : null}
    </div>
  );
}
