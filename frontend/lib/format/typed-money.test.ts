import { expect, test } from "vitest";
import { rialsOf } from "./typed-money";

test.each([
  ["500000", "rial", "500000"],
  ["500,000", "rial", "500000"],
  ["۵۰۰٬۰۰۰", "rial", "500000"],
  ["٥٠", "toman", "500"],
  [" 1 000 ", "toman", "10000"],
  ["0050", "rial", "50"],
] as const)("%s in %s is %s rials", (text, unit, rials) => {
  expect(rialsOf(text, unit)).toBe(rials);
});

test.each(["", "0", "-5", "1e6", "ten", "5 rials", "1234567890123456"])(
  "%s is no amount",
  (text) => {
    expect(rialsOf(text, "rial")).toBeNull();
  },
);
