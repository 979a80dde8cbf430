import { plainCode } from "../auth/digits";
import type { MoneyUnit } from "./view";

const MARKS = /[,٬،.]/g;
const LONGEST = 15;

/** The rials of an amount as somebody typed it, in the unit that they read; null where it is no whole amount. */
export function rialsOf(text: string, unit: MoneyUnit): string | null {
  const digits = plainCode(text).replace(MARKS, "").replace(/^0+/, "");
  if (!/^\d+$/.test(digits) || digits.length > LONGEST) return null;
  return unit === "toman" ? `${digits}0` : digits;
}
