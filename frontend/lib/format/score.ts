import { type Decimal, isDecimal } from "./decimal";
import { NO_VALUE } from "./value";
import { numberTag, type View } from "./view";

/** Writes a measure of error, which is a ratio of two errors, to two places. */
export function formatScore(value: string | null, { locale }: Pick<View, "locale">): string {
  if (value === null || !isDecimal(value)) return NO_VALUE;
  const format = new Intl.NumberFormat(numberTag(locale), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return format.format(value satisfies Decimal);
}
