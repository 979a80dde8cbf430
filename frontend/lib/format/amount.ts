import type { Amount } from "@/api/types";
import { formatValue, type Measure, type Style } from "./value";
import type { View } from "./view";

type Money = Pick<Amount, "currency" | "exponent">;

/** What an amount is measured in. */
export function measureOfMoney({ currency, exponent }: Money): Measure {
  return { unit: "money", currency, exponent };
}

/** Writes an amount of money that came in or, negative, went out. */
export function formatAmount(amount: Amount, view: View, style?: Style): string {
  return formatValue(amount.amount, measureOfMoney(amount), view, style);
}

/** Writes amounts of several currencies as a list in words. */
export function formatAmounts(amounts: readonly Amount[], view: View, style?: Style): string {
  return new Intl.ListFormat(view.locale, { type: "conjunction" }).format(
    amounts.map((amount) => formatAmount(amount, view, style)),
  );
}
