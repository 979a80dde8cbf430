"use client";
import { useTranslations } from "next-intl";
import type { ForecastPoint } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Grain } from "@/lib/format/period";
import { formatValue, type Measure } from "@/lib/format/value";
import { usePeriods } from "@/state/explorer/periods";
import { useView } from "@/state/shell/view";
import { useBand } from "./use-band";

interface Props {
  label: string;
  points: readonly ForecastPoint[];
  measure: Measure;
  grain: Grain;
}

/** The same figures to the last digit, with both bands. */
export function ExpectedTable({ label, points, measure, grain }: Props) {
  const t = useTranslations("forecast");
  const view = useView();
  const periods = usePeriods(grain);
  const bandOf = useBand();
  return (
    <details className="forecast-figures">
      <summary>{t("figures")}</summary>
      <ScrollRegion label={label}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("period")}
              </th>
              <th scope="col">{t("point")}</th>
              <th scope="col">{t("band80")}</th>
              <th scope="col">{t("band95")}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((one) => (
              <tr key={one.start}>
                <th scope="row">
                  {periods.full(one)}
                  {one.partial ? <span className="badge ms-2">{t("cut")}</span> : null}
                </th>
                <td>{formatValue(one.point, measure, view)}</td>
                <td>{bandOf(one.lower_80, one.upper_80, measure)}</td>
                <td>{bandOf(one.lower_95, one.upper_95, measure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
