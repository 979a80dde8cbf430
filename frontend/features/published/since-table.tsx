"use client";
import { useTranslations } from "next-intl";
import type { WholeReport } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatSigned } from "@/lib/format/signed";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

/** Each figure as it was published and as it is now; one that moved is written whole, with its difference. */
export function SinceTable({ report }: { report: WholeReport }) {
  const t = useTranslations("published");
  const names = useNames();
  const view = useView();
  return (
    <ScrollRegion label={t("figures")} className="table-scroll shrink-0">
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
            const style = moved ? "full" : "short";
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
                  <Figure
                    value={figure.value}
                    measure={figure}
                    view={view}
                    style={style}
                    missing={t("noValue")}
                  />
                </td>
                <td>
                  <Figure
                    value={figure.now}
                    measure={figure}
                    view={view}
                    style={style}
                    missing={t("noValue")}
                  />
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
