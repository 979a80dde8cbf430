"use client";
import { useTranslations } from "next-intl";
import type { WholeReport } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatSigned } from "@/lib/format/signed";
import { formatValue } from "@/lib/format/value";
import { useNames } from "@/state/use-names";
import { useView } from "@/state/use-view";

/** Each figure as it was published and as it is now, written whole. */
export function SinceTable({ report }: { report: WholeReport }) {
  const t = useTranslations("published");
  const names = useNames();
  const view = useView();
  return (
    <ScrollRegion label={t("figures")} className="table-scroll">
      <table className="figures">
        <caption className="sr-only">{t("figures")}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {t("figure")}
            </th>
            <th scope="col">{t("published")}</th>
            <th scope="col">{t("now")}</th>
            <th scope="col">{t("difference")}</th>
          </tr>
        </thead>
        <tbody>
          {report.figures.map((figure) => {
            const moved = figure.value !== figure.now;
            return (
              <tr
                key={`${figure.metric} ${figure.currency}`}
                data-figure={figure.metric}
                data-moved={moved}
                className={moved ? "font-medium" : undefined}
              >
                <th scope="row">
                  {names.metric(figure.metric)}
                  {figure.redefined ? (
                    <span className="badge notice-badge ms-2">{t("redefined")}</span>
                  ) : null}
                </th>
                <td>
                  <bdi>{formatValue(figure.value, figure, view)}</bdi>
                </td>
                <td>
                  <bdi>{formatValue(figure.now, figure, view)}</bdi>
                </td>
                <td>
                  <bdi>
                    {moved && figure.difference
                      ? formatSigned(figure.difference, figure, view)
                      : ""}
                  </bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
