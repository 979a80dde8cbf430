"use client";
import { useTranslations } from "next-intl";
import type { LateCurrency } from "@/api/types";
import { formatDay } from "@/lib/format/day";
import { formatValue, SHARE } from "@/lib/format/value";
import { useNames } from "@/state/shell/names";
import { useView } from "@/state/shell/view";
import { LateTable } from "./late-table";

/** What came late in one currency, and what may still come. */
export function LateCurrencyTables({ late }: { late: LateCurrency }) {
  const t = useTranslations("late");
  const names = useNames();
  const view = useView();
  const currency = names.currency(late.currency);
  const money = (amount: string | null) =>
    formatValue(
      amount,
      { unit: "money", currency: late.currency, exponent: late.exponent },
      view,
      "short",
    );
  return (
    <div className="grid gap-4 md:grid-cols-2" data-late={late.currency}>
      <LateTable
        name={t("arrived", { currency })}
        heads={[t("came"), t("amount"), t("share")]}
        rows={late.arrived.map(({ after_days: days, amount, share }) => ({
          key: days,
          name: t("after", { days }),
          figures: [money(amount), formatValue(share, SHARE, view)],
        }))}
      />
      <LateTable
        name={t("moving", { currency })}
        heads={[t("day"), t("volume"), t("expected")]}
        rows={late.last_days.map(({ day, volume, expected }) => ({
          key: day,
          name: formatDay(day, view),
          figures: [money(volume), money(expected)],
        }))}
      />
    </div>
  );
}
