"use client";
import { useTranslations } from "next-intl";
import type { Series } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatDay } from "@/lib/format/day";
import { formatValue } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { MeLink } from "./me-link";

/** The line's very points as a table, newest first. A day opens its entries. */
export function BalanceTable({ line }: { line: Series }) {
  const t = useTranslations("own");
  const explorer = useTranslations("explorer");
  const view = useView();
  return (
    <ScrollRegion label={t("lastDays")} className="own-points">
      <table className="figures">
        <caption className="sr-only">{t("lastDays")}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {explorer("day")}
            </th>
            <th scope="col">{t("balance")}</th>
          </tr>
        </thead>
        <tbody>
          {line.points.toReversed().map((point) => (
            <tr key={point.start} data-day={point.start}>
              <th scope="row">
                <MeLink page="dashboard/wallet" query={{ from: point.start, to: point.end }}>
                  {formatDay(point.start, view)}
                </MeLink>
                {point.partial ? (
                  <span className="badge ms-2">{explorer("unfinished")}</span>
                ) : null}
              </th>
              <td>
                <bdi>{formatValue(point.value, line, view)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
