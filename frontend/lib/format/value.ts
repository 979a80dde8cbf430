import { type Decimal, isDecimal, shiftPoint } from "./decimal";
import { isolate } from "./isolate";
import { numberTag, type View } from "./view";

/** What a figure counts, as the API states it beside every value. */
export interface Measure {
  unit: "count" | "money" | "share" | "days";
  currency: string | null;
  exponent: number | null;
  /** False where nothing gives what is counted: then there is no figure. */
  known?: boolean;
}

/** A number of things. */
export const COUNT: Measure = { unit: "count", currency: null, exponent: null };

/** A fraction of one. */
export const SHARE: Measure = { unit: "share", currency: null, exponent: null };

/**
 * `full` writes the whole figure, `short` one of up to five digits before the point, `bare` a short number without its
 * unit, `mark` such a number of an axis: a round one, to its last digit.
 */
export type Style = "full" | "short" | "bare" | "mark";

/** What stands where there is no value, which is not the same as zero. */
export const NO_VALUE = "—";

/** What stands there where there can be none, because nothing gives it. */
const NOT_KNOWN = { fa: "نامعلوم", en: "not known" } as const;

const isBare = (style: Style) => style === "bare" || style === "mark";

const RIAL = "IRR";

const RIAL_NAMES = {
  fa: { rial: "ریال", toman: "تومان" },
  en: { rial: "rials", toman: "tomans" },
} as const;

/** A written figure: its number, and its unit where that is a word of its own. */
export interface Written {
  number: string;
  unit: string | null;
}

/**
 * Writes one figure in the reader's language. `value` is the API's decimal string (money in minor units);
 * null is "no value". Nothing is computed: money moves its decimal point, a toman by one place more.
 */
export function formatValue(
  value: string | null,
  measure: Measure,
  view: View,
  style: Style = "full",
): string {
  const { number, unit } = formatParts(value, measure, view, style);
  return unit === null ? number : `${number} ${unit}`;
}

/** Writes one figure as `formatValue` does, its unit apart. */
export function formatParts(
  value: string | null,
  measure: Measure,
  view: View,
  style: Style = "full",
): Written {
  if (value === null) {
    return { number: measure.known === false ? NOT_KNOWN[view.locale] : NO_VALUE, unit: null };
  }
  if (measure.unit === "money") return formatMoney(value, measure, view, style);
  return { number: formatPlain(value, measure, view, style), unit: null };
}

function formatPlain(value: string, measure: Measure, view: View, style: Style): string {
  const number = shiftPoint(value, 0);
  if (measure.unit === "share") return write(number, view, style, { style: "percent" });
  if (measure.unit === "days" && !isBare(style)) {
    return write(number, view, style, { style: "unit", unit: "day", unitDisplay: "long" });
  }
  return write(number, view, style, {});
}

function formatMoney(value: string, measure: Measure, view: View, style: Style): Written {
  const { currency } = measure;
  const asToman = currency === RIAL && view.money === "toman";
  const number = shiftPoint(value, (measure.exponent ?? 0) + (asToman ? 1 : 0));
  const own = !isBare(style) && currency !== null && currency !== RIAL;
  return {
    number: write(number, view, style, own ? inCurrency(currency, view) : {}),
    unit: !isBare(style) && currency === RIAL ? moneyName(RIAL, view) : null,
  };
}

/** Persian names a currency after the number: a sign would change sides with what is around it. */
function inCurrency(currency: string, { locale }: View): Intl.NumberFormatOptions {
  return {
    style: "currency",
    currency,
    currencyDisplay: locale === "fa" ? "name" : "symbol",
  };
}

/** The name of the unit that money is written in: the reader's choice for rials, else the code. */
export function moneyName(currency: string, view: View): string {
  return currency === RIAL ? RIAL_NAMES[view.locale][view.money] : currency;
}

/** Writes the number of a row: its digits are the reader's, and it is never grouped. */
export function formatId(id: string, locale: View["locale"]): string {
  return isDecimal(id) ? formatter(numberTag(locale), { useGrouping: false }).format(id) : id;
}

const PLACES = { percent: 2, unit: 2, decimal: 1, currency: undefined } as const;
const MARK_PLACES = 7;
const LONGEST_WHOLE = 5;

function write(
  number: Decimal,
  view: View,
  style: Style,
  options: Intl.NumberFormatOptions,
): string {
  const kind = (options.style ?? "decimal") as keyof typeof PLACES;
  const places = style === "mark" ? MARK_PLACES : 1;
  const shape = isShortened(number, kind, style)
    ? { notation: "compact" as const, minimumFractionDigits: 0, maximumFractionDigits: places }
    : { maximumFractionDigits: style === "full" || kind === "currency" ? PLACES[kind] : places };
  const format = formatter(numberTag(view.locale), { ...options, ...shape });
  return number.startsWith("-") ? signed(format.formatToParts(number)) : format.format(number);
}

const AFTER_THE_NUMBER = new Set(["compact", "unit", "currency"]);

/** A negative number whose sign stays before its digits, with what is written after the number. */
function signed(parts: Intl.NumberFormatPart[]): string {
  const first = parts.findIndex(({ type }) => type === "integer");
  const end = parts.findIndex(({ type }, at) => at > first && AFTER_THE_NUMBER.has(type));
  const cut = end < 0 ? parts.length : parts[end - 1]?.type === "literal" ? end - 1 : end;
  const text = (some: Intl.NumberFormatPart[]) => some.map(({ value }) => value).join("");
  return `${isolate(text(parts.slice(0, cut)))}${text(parts.slice(cut))}`;
}

function isShortened(number: Decimal, kind: keyof typeof PLACES, style: Style): boolean {
  if (style === "full" || kind === "percent") return false;
  const whole = number.replace("-", "").split(".")[0] ?? "";
  return isBare(style) || whole.length > LONGEST_WHOLE;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = tag + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(tag, options);
  formatters.set(key, known);
  return known;
}
