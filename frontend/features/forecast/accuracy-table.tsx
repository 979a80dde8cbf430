"use client";
import { useTranslations } from "next-intl";
import type { ForecastAccuracy } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatScore } from "@/lib/format/score";
import { COUNT, formatValue, SHARE } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

const COLUMNS = [
  "ahead",
  "count",
  "maseOf",
  "naiveMase",
  "wape",
  "naiveWape",
  "bias",
  "covered80",
  "covered95",
] as const;

/** By metric and by how far ahead: how far off, beside the naive forecast of the same days, and how often inside the bands. */
export function AccuracyTable({
  rows,
  title,
}: {
  rows: readonly ForecastAccuracy[];
  title: string;
}) {
  const t = useTranslations("forecast");
  const view = useView();
  const names = useNames();
  const number = (value: string) => formatValue(value, COUNT, view);
  const share = (value: string | null) => formatValue(value, SHARE, view);
  return (
    <section aria-label={title} className="grid gap-2">
      <h2 className="text-sm font-medium">{title}</h2>
      {rows.length === 0 ? (
        <p className="text-sm text-muted">{t("none")}</p>
      ) : (
        <ScrollRegion label={title}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col" className="text-start">
                  {t("metric")}
                </th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={`${one.metric} ${one.currency} ${one.ahead}`} data-metric={one.metric}>
                  <th scope="row">
                    {names.metric(one.metric)}
                    {one.currency ? ` (${names.currency(one.currency)})` : null}
                  </th>
                  <td>{number(String(one.ahead))}</td>
                  <td>{number(String(one.count))}</td>
                  <td>{formatScore(one.mase, view)}</td>
                  <td>{formatScore(one.naive_mase, view)}</td>
                  <td>{share(one.wape)}</td>
                  <td>{share(one.naive_wape)}</td>
                  <td>{share(one.bias)}</td>
                  <td>{share(one.covered_80)}</td>
                  <td>{share(one.covered_95)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
