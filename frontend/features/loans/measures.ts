import type { Amount } from "@/api/types";
import type { Measure } from "@/lib/format/value";

/** How an amount is measured. */
export function measureOf({ currency, exponent }: Amount): Measure {
  return { unit: "money", currency, exponent };
}
