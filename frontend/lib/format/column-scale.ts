import { type Decimal, shiftPoint } from "./decimal";
import { isolate } from "./isolate";
import { type Measure, moneyName } from "./value";
import { numberTag, type View } from "./view";

/** How all figures of a column are written: on one scale, whose unit is in the column's head. */
export interface ColumnScale {
  write: (value: string) => string;
  /** Such as "million rials"; null where there is nothing to say. */
  unit: string | null;
}

/** Up to so many digits a figure is written whole. */
const WHOLE = 5;
const STEP = 3;
/** Billions: beyond them languages count in different words. */
const LARGEST = 9;

/** The scale of the largest of some figures of one measure. Only counts and sums of money have one; null for the others. */
export function columnScaleOf(
  values: readonly (string | null)[],
  measure: Measure,
  view: View,
): ColumnScale | null {
  if (measure.unit !== "count" && measure.unit !== "money") return null;
  const asToman = measure.currency === "IRR" && view.money === "toman" ? 1 : 0;
  const exponent = measure.unit === "money" ? (measure.exponent ?? 0) + asToman : 0;
  const digits = Math.max(
    0,
    ...values.map((value) => (value === null ? 0 : wholeDigits(shiftPoint(value, exponent)))),
  );
  const places = digits > WHOLE ? Math.min(LARGEST, STEP * Math.floor((digits - 1) / STEP)) : 0;
  const names = [
    places > 0 ? wordOf(places, view) : null,
    measure.unit === "money" && measure.currency ? moneyName(measure.currency, view) : null,
  ].filter((name) => name !== null);
  return {
    write: (value) => write(shiftPoint(value, exponent + places), places > 0, view),
    unit: names.length > 0 ? names.join(" ") : null,
  };
}

function wholeDigits(number: Decimal): number {
  return number.replace("-", "").split(".")[0]?.length ?? 0;
}

/** The word for a power of ten, as the language counts. */
function wordOf(places: number, view: View): string | null {
  const format = new Intl.NumberFormat(numberTag(view.locale), {
    notation: "compact",
    compactDisplay: "long",
  });
  return format.formatToParts(10 ** places).find(({ type }) => type === "compact")?.value ?? null;
}

/** One digit after the point where figures are shortened, so that points are one under the other. */
function write(number: Decimal, shortened: boolean, view: View): string {
  const tag = numberTag(view.locale);
  const format = new Intl.NumberFormat(tag, {
    minimumFractionDigits: shortened ? 1 : 0,
    maximumFractionDigits: shortened ? 1 : 2,
  });
  const small = Math.abs(Number(number)) < 0.05 && /[1-9]/.test(number);
  const text = small
    ? new Intl.NumberFormat(tag, { maximumSignificantDigits: 1 }).format(number)
    : format.format(number);
  return number.startsWith("-") ? isolate(text) : text;
}
