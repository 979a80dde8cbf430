"use client";
import { useTranslations } from "next-intl";
import type { WholeReport } from "@/api/types";
import { Figure } from "@/components/ui/figure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatSigned } from "@/lib/format/signed";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";

type Figures = WholeReport["figures"];

/** The figures that differ from what was published, written whole; all others one press away. */
export function SinceTable({ report }: { report: WholeReport }) {
  const verdicts = useTranslations("verdicts");
  const t = useTranslations("published");
  const moved = report.figures.filter(({ value, now }) => value !== now);
  const others = report.figures.filter(({ value, now }) => value === now);
  if (moved.length === 0) return <FigureTable label={t("figures")} figures={others} />;
  return (
    <>
      <FigureTable label={verdicts("differences")} figures={moved} />
      <details>
        <summary className="text-xs font-medium">
          {verdicts("others", { count: others.length })}
        </summary>
        <FigureTable label={t("figures")} figures={others} />
      </details>
    </>
  );
}

/** Each figure as it was published and as it is now. */
function FigureTable({ label, figures }: { label: string; figures: Figures }) {
  const t = useTranslations("published");
  const names = useNames();
  const view = useView();
  return (
    <ScrollRegion label={label} className="table-scroll shrink-0">
      <table className="figures">
        <caption className="sr-only">{label}</caption>
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
          {figures.map((figure) => {
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
