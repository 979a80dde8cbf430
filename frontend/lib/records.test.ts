import { expect, test } from "vitest";
import { pathToRecord } from "./records";

test("each record has an address by its number", () => {
  expect(pathToRecord("tickets", 12)).toBe("/tickets/12/");
  expect(pathToRecord("people", 7)).toBe("/people/7/");
});
