import { expect, test } from "vitest";
import { formatSize } from "./size";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [1_550, "1.6 kB"],
  [2_000_000, "2 MB"],
  [3_200_000_000, "3.2 GB"],
  [5_000_000_000_000, "5,000 GB"],
])("%d bytes are written as %s", (bytes, written) => {
  expect(formatSize(bytes, { locale: "en" })).toBe(written);
});

test("in Persian with Persian digits", () => {
  expect(formatSize(2_000_000, { locale: "fa" })).toContain("۲");
});
