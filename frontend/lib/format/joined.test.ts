import { expect, test } from "vitest";
import { joined } from "./joined";

test("each part is isolated, and what is missing leaves no sign", () => {
  expect(joined("a", null, "", "ب")).toBe("\u2068a\u2069 · \u2068ب\u2069");
  expect(joined(null)).toBe("");
});
