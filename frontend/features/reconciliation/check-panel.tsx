"use client";
import { useTranslations } from "next-intl";
import type { Check } from "@/api/types";
import { BreakTable } from "./break-table";
import { OutcomeMark } from "./outcome-mark";
import { SidesTable } from "./sides-table";

/** One check: what is compared, both sums, and the objects of which they differ. */
export function CheckPanel({ check }: { check: Check }) {
  const t = useTranslations("reconciliation");
  return (
    <li
      className="panel health-part"
      data-check={check.check}
      data-level={check.breaks === 0 ? "good" : "failing"}
    >
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-sm font-medium">{t(`check_${check.check}`)}</h2>
        <OutcomeMark breaks={check.breaks} />
      </div>
      <p className="text-xs leading-5 text-muted">
        {t(`check_${check.check}_hint`)} {t("objects", { count: check.objects })}
      </p>
      <SidesTable check={check} />
      {check.shown.length === 0 ? null : <BreakTable check={check} />}
    </li>
  );
}
