import { expect, test } from "vitest";
import { avoidedIn, wordsToAvoid } from "./glossary.mjs";

const words = wordsToAvoid("../docs/glossary.md");

test("a word to avoid is found with its endings, in either language", () => {
  expect(avoidedIn("حذف صافی‌ها", words)).toEqual(["صافی"]);
  expect(avoidedIn("Total Tickets", words)).toEqual(["tickets"]);
});

test("a longer word that holds one is another word", () => {
  expect(avoidedIn("ticketing, factor, unpublished", words)).toEqual([]);
  expect(avoidedIn("همان‌گونه", words)).toEqual([]);
});

test("the words of the glossary itself may be used", () => {
  expect(avoidedIn("Break down by region, sealed report, late entry", words)).toEqual([]);
  expect(avoidedIn("شاخص، فیلتر، گزارش قطعی، تراکنش دیررسیده", words)).toEqual([]);
});
