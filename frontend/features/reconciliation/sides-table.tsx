"use client";
import { useTranslations } from "next-intl";
import type { Check } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { useNames } from "@/state/use-names";
import { SideAmount } from "./amount";

const SIDES = ["stated", "counted", "difference"] as const;

/** Both sums of a check beside each other, by currency. */
export function SidesTable({ check }: { check: Check }) {
  const t = useTranslations("reconciliation");
  const names = useNames();
  const name = t("sides", { check: t(`check_${check.check}`) });
  if (check.sides.length === 0) return <p className="text-xs text-muted">{t("nothing")}</p>;
  return (
    <ScrollRegion label={name}>
      <table className="figures">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {t("of")}
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {t(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {check.sides.map((sides) => (
            <tr key={sides.currency}>
              <th scope="row">
                {sides.currency === null ? t("things") : names.currency(sides.currency)}
              </th>
              {SIDES.map((side) => (
                <td key={side}>
                  <SideAmount sides={sides} side={side} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
