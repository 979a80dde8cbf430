import type { Amount } from "@/api/types";
import { formatParts, type Measure, type Style } from "./value";
import type { View } from "./view";

type Money = Pick<Amount, "currency" | "exponent">;

/** What an amount is measured in. */
export function measureOfMoney({ currency, exponent }: Money): Measure {
  return { unit: "money", currency, exponent };
}

/** Writes an amount of money that came in or, negative, went out: its sign stays before its digits in both directions. */
export function formatAmount(amount: Amount, view: View, style?: Style): string {
  const { number, unit } = formatParts(amount.amount, measureOfMoney(amount), view, style);
  const signed = view.locale === "fa" && amount.amount.startsWith("-");
  const written = signed ? `\u2066${number}\u2069` : number;
  return unit === null ? written : `${written} ${unit}`;
}
