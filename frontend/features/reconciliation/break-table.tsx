"use client";
import { useTranslations } from "next-intl";
import type { Check } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SideAmount } from "./amount";

const SIDES = ["stated", "counted", "difference"] as const;

/** The objects of which the two sides differ, the largest difference first. */
export function BreakTable({ check }: { check: Check }) {
  const t = useTranslations("reconciliation");
  const name = t("breaksOf", { check: t(`check_${check.check}`) });
  return (
    <details open>
      <summary className="text-xs font-medium">
        {t("breaks", { shown: check.shown.length, count: check.breaks })}
      </summary>
      <ScrollRegion label={name} className="rows-scroll">
        <table className="figures">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-start">
                {t("object")}
              </th>
              {SIDES.map((side) => (
                <th key={side} scope="col">
                  {t(side)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {check.shown.map((found) => (
              <tr key={`${found.kind} ${found.id} ${found.currency}`} data-break={found.id}>
                <th scope="row">
                  {t("objectOf", { kind: found.kind })} <code dir="ltr">{found.id}</code>
                </th>
                {SIDES.map((side) => (
                  <td key={side}>
                    <SideAmount sides={found} side={side} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
