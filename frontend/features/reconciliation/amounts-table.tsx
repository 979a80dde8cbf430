"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Sides } from "@/api/types";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { COUNT, formatValue, type Measure } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

const SIDES = ["stated", "counted", "difference"] as const;

interface Row {
  key: string;
  head: ReactNode;
  sides: Sides;
  /** The object of which the sides differ. */
  broken?: string;
}

interface Props {
  name: string;
  /** What the rows are. */
  of: string;
  rows: readonly Row[];
  className?: string;
}

/** Both sides of something and their difference, written whole: a rial is a break. */
export function AmountsTable({ name, of, rows, className }: Props) {
  const t = useTranslations("reconciliation");
  const view = useView();
  return (
    <ScrollRegion label={name} className={className}>
      <table className="figures">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th scope="col" className="text-start">
              {of}
            </th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {t(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, sides, broken }) => (
            <tr key={key} data-break={broken}>
              <th scope="row">{head}</th>
              {SIDES.map((side) => (
                <td key={side}>
                  <bdi>{formatValue(sides[side], measureOf(sides), view)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function measureOf({ currency, exponent }: Sides): Measure {
  return currency === null ? COUNT : { unit: "money", currency, exponent };
}
