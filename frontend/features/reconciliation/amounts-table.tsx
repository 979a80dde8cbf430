"use client";
import { useTranslations } from "next-intl";
import type { Sides } from "@/api/types";
import { COUNT, formatValue, type Measure } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { type ComparedRow, ComparedTable } from "./compared-table";

const SIDES = ["stated", "counted", "difference"] as const;

interface Row extends Omit<ComparedRow, "cells"> {
  sides: Sides;
}

interface Props {
  name: string;
  /** What the rows are. */
  of: string;
  rows: readonly Row[];
  className?: string;
}

/** Both sides of something and their difference, written whole: a rial is a break. */
export function AmountsTable({ rows, ...props }: Props) {
  const t = useTranslations("reconciliation");
  const view = useView();
  return (
    <ComparedTable
      {...props}
      columns={SIDES.map((side) => t(side))}
      rows={rows.map(({ sides, ...row }) => ({
        ...row,
        cells: SIDES.map((side) => formatValue(sides[side], measureOf(sides), view)),
      }))}
    />
  );
}

function measureOf({ currency, exponent }: Sides): Measure {
  return currency === null ? COUNT : { unit: "money", currency, exponent };
}
