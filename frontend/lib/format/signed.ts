import { shiftPoint } from "./decimal";
import { isolate } from "./isolate";
import { formatParts, type Measure, NO_VALUE } from "./value";
import { numberTag, type View } from "./view";

const POINTS = { signDisplay: "exceptZero", maximumFractionDigits: 2 } as const;

/** Writes a difference of two figures, its sign always before it. Between shares it counts percentage points. */
export function formatSigned(value: string | null, measure: Measure, view: View): string {
  if (value === null) return NO_VALUE;
  if (measure.unit === "share") {
    return isolate(
      new Intl.NumberFormat(numberTag(view.locale), POINTS).format(shiftPoint(value, -2)),
    );
  }
  const raised = !value.startsWith("-") && /[1-9]/.test(value);
  const { number, unit } = formatParts(value, measure, view);
  const signed = raised ? isolate(`+${number}`) : number;
  return unit === null ? signed : `${signed} ${unit}`;
}
