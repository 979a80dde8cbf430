"use client";
import { useTranslations } from "next-intl";
import type { Check } from "@/api/types";
import { useNames } from "@/state/shell/names";
import { AmountsTable } from "./amounts-table";

/** Both sums of a check beside each other, by currency. */
export function SidesTable({ check }: { check: Check }) {
  const t = useTranslations("reconciliation");
  const names = useNames();
  if (check.sides.length === 0) return <p className="text-xs text-muted">{t("nothing")}</p>;
  const rows = check.sides.map((sides) => ({
    key: sides.currency ?? "",
    head: sides.currency === null ? t("things") : names.currency(sides.currency),
    sides,
  }));
  const name = t("sides", { check: t(`check_${check.check}`) });
  return <AmountsTable name={name} of={t("of")} rows={rows} />;
}
