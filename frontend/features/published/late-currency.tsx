"use client";
import { useTranslations } from "next-intl";
import type { LateCurrency } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatDay } from "@/lib/format/day";
import { formatValue, NO_VALUE, SHARE } from "@/lib/format/value";
import { useNames } from "@/state/use-names";
import { useView } from "@/state/use-view";

/** What came late in one currency, and what may still come. */
export function LateCurrencyTables({ late }: { late: LateCurrency }) {
  const t = useTranslations("late");
  const names = useNames();
  const view = useView();
  const money = { unit: "money", currency: late.currency, exponent: late.exponent } as const;
  const arrived = t("arrived", { currency: names.currency(late.currency) });
  const moving = t("moving", { currency: names.currency(late.currency) });
  return (
    <div className="grid gap-4 md:grid-cols-2" data-late={late.currency}>
      <ScrollRegion label={arrived} className="table-scroll panel">
        <table className="figures">
          <caption className="sr-only">{arrived}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("came")}
              </th>
              <th scope="col">{t("amount")}</th>
              <th scope="col">{t("share")}</th>
            </tr>
          </thead>
          <tbody>
            {late.arrived.map(({ after_days: days, amount, share }) => (
              <tr key={days} data-after={days}>
                <th scope="row">{t("after", { days })}</th>
                <td>
                  <bdi>{formatValue(amount, money, view, "short")}</bdi>
                </td>
                <td>
                  <bdi>{formatValue(share, SHARE, view)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ScrollRegion label={moving} className="table-scroll panel">
        <table className="figures">
          <caption className="sr-only">{moving}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("day")}
              </th>
              <th scope="col">{t("volume")}</th>
              <th scope="col">{t("expected")}</th>
            </tr>
          </thead>
          <tbody>
            {late.last_days.map(({ day, volume, expected }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day, view)}</th>
                <td>
                  <bdi>{formatValue(volume, money, view, "short")}</bdi>
                </td>
                <td>
                  <bdi>
                    {expected === null ? NO_VALUE : formatValue(expected, money, view, "short")}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
