"use client";
import { useTranslations } from "next-intl";
import type { Check } from "@/api/types";
import { AmountsTable } from "./amounts-table";

/** The objects of which the two sides differ, the largest difference first. */
export function BreakTable({ check }: { check: Check }) {
  const t = useTranslations("reconciliation");
  const name = t("breaksOf", { check: t(`check_${check.check}`) });
  const rows = check.shown.map((found) => ({
    key: `${found.kind} ${found.id} ${found.currency}`,
    head: (
      <>
        {t("objectOf", { kind: found.kind })} <code dir="ltr">{found.id}</code>
      </>
    ),
    sides: found,
    broken: found.id,
  }));
  return (
    <details open>
      <summary className="text-xs font-medium">
        {t("breaks", { shown: check.shown.length, count: check.breaks })}
      </summary>
      <AmountsTable name={name} of={t("object")} rows={rows} className="rows-scroll" />
    </details>
  );
}
