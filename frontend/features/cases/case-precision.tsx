"use client";
import { useTranslations } from "next-intl";
import type { OddCases } from "@/api/types";
import { COUNT, formatValue, SHARE } from "@/lib/format/value";
import { useView } from "@/state/shell/view";
import { LateTable } from "../published/late-table";

/** How many of the reviewed cases were confirmed, of all rules and of each. */
export function CasePrecision({ rules }: { rules: OddCases["precision"] }) {
  const t = useTranslations("cases");
  const names = useTranslations("caseRules");
  const view = useView();
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-base font-semibold">{t("precisionTitle")}</h2>
      <LateTable
        name={t("precisionTitle")}
        heads={[t("rule"), t("confirmed"), t("dismissed"), t("precision")]}
        rows={rules.map(({ code, confirmed, dismissed, precision }) => ({
          key: code ?? "all",
          name: names(code ?? "all"),
          figures: [
            formatValue(String(confirmed), COUNT, view),
            formatValue(String(dismissed), COUNT, view),
            formatValue(precision, SHARE, view),
          ],
        }))}
      />
    </div>
  );
}
