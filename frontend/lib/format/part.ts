import type { Part } from "@/api/types";
import type { Measure } from "./value";

/**
 * What the rows of a figure are measured in. A ratio's rows are not in the ratio's unit: a denominator counts, and a
 * numerator counts too unless the ratio is of money.
 */
export function measureOfPart(figure: Measure, part: Part | undefined): Measure {
  if (part === undefined || (part === "numerator" && figure.unit === "money")) return figure;
  return { unit: "count", currency: null, exponent: null };
}
