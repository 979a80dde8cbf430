import { formatValue, type Measure } from "./value";
import type { View } from "./view";

/** What stands along a value axis: how its coordinates are written, and whether it has only whole ones. */
export interface Scale {
  write: (coordinate: number) => string;
  whole: boolean;
}

/** The scale that figures of a measure are read on. There is no half of a loan, nor of the least unit of money. */
export function scaleOf(measure: Measure, view: View): Scale {
  return {
    write: (coordinate) => formatAxis(coordinate, measure, view),
    whole: measure.unit === "count" || measure.unit === "money",
  };
}

/** Writes a mark of the value axis, which is a round coordinate and no figure. */
export function formatAxis(coordinate: number, measure: Measure, view: View): string {
  const text = Number.isInteger(coordinate) ? BigInt(coordinate).toString() : coordinate.toFixed(9);
  return formatValue(text, measure, view, "mark");
}
