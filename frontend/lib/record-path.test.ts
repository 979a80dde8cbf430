import { expect, test } from "vitest";
import { recordIdOf, recordPath } from "./record-path";

test("a path leads to the page that names it", () => {
  expect(recordPath("tickets", "9007199254740993", "fa")).toBe("/fa/tickets/9007199254740993/");
  expect(recordIdOf("tickets/9007199254740993")).toBe("9007199254740993");
});

test.each([
  "tickets",
  "tickets/",
  "tickets/x",
  "tickets/1/2",
  "loans/1",
  `people/${"1".repeat(20)}`,
])("%s names no record", (page) => {
  expect(recordIdOf(page)).toBeNull();
});
