import { formatValue, type Measure } from "./value";
import type { View } from "./view";

/** Writes a mark of the value axis, which is a round coordinate and no figure. */
export function formatAxis(coordinate: number, measure: Measure, view: View): string {
  const text = Number.isInteger(coordinate) ? BigInt(coordinate).toString() : coordinate.toFixed(6);
  return formatValue(text, measure, view, "bare");
}
