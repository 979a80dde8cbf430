/** Decimal numbers kept as text: figures pass 2^53 and a float would change them. */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** A decimal string that `Intl.NumberFormat` formats exactly. */
export type Decimal = `${number}`;

/** Whether the text is a plain decimal number. */
export function isDecimal(text: string): text is Decimal {
  return DECIMAL.test(text);
}

/** Moves the decimal point `places` to the left (to the right when negative), by text alone. */
export function shiftPoint(text: string, places: number): Decimal {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal number: ${text}`);
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = whole + fraction;
  const point = whole.length - places;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const cut = point <= 0 ? 1 : point;
  const head = padded.slice(0, cut).replace(/^0+(?=\d)/, "");
  const tail = padded.slice(cut).replace(/0+$/, "");
  return `${sign}${head}${tail ? `.${tail}` : ""}` as Decimal;
}

/** A number for placing a mark on a chart, and for nothing else: it may be rounded. */
export function toCoordinate(value: string | null): number | null {
  return value === null ? null : Number(value);
}
