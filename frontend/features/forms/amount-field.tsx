"use client";
import { useTranslations } from "next-intl";
import type { TopUps, Withdrawals } from "@/api/types";
import { TextField } from "@/components/ui/text-field";
import { formatAmount } from "@/lib/format/amount";
import { rialsOf } from "@/lib/format/typed-money";
import { moneyName } from "@/lib/format/value";
import { useView } from "@/state/shell/view";

interface Props {
  amounts: TopUps["amounts"] | Withdrawals["amounts"];
  /** Whether the limits are those of today. */
  today?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** An amount as it is typed, in the reader's unit: between which limits, and written whole below. */
export function AmountField({ amounts, today = false, value, onChange }: Props) {
  const t = useTranslations("amountField");
  const view = useView();
  const rials = rialsOf(value, view.money);
  const written = (amount: string) => formatAmount({ ...amounts, amount }, view);
  return (
    <TextField
      name="amount"
      label={t("amount", { unit: moneyName(amounts.currency, view) })}
      hint={
        <>
          {t(today ? "limitsToday" : "limits", {
            least: written(amounts.least),
            most: written(amounts.most),
          })}
          {rials ? <bdi className="top-up-sum">{written(rials)}</bdi> : null}
        </>
      }
      value={value}
      onChange={onChange}
      inputMode="numeric"
      autoComplete="off"
      maxLength={24}
      ltr
      isRequired
    />
  );
}
