import type { FactRow, Part } from "@/api/types";
import type { Measure } from "./value";

/**
 * What the rows of a figure are measured in. A ratio's rows are not in the ratio's unit: a denominator counts, and a
 * numerator counts too unless the ratio is of money.
 */
export function measureOfPart(figure: Measure, part: Part | undefined): Measure {
  if (part === undefined || (part === "numerator" && figure.unit === "money")) return figure;
  return { unit: "count", currency: null, exponent: null };
}

/** What one row is measured in: money in the currency that it was booked in, though the figure may be converted. */
export function measureOfRow(
  { currency, exponent }: Pick<FactRow, "currency" | "exponent">,
  figure: Measure,
  part: Part | undefined,
): Measure {
  const measure = measureOfPart(figure, part);
  return measure.unit === "money" ? { ...measure, currency, exponent } : measure;
}
