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

test.each([
  [12, "۱۲ بایت"],
  [6_600, "۶٫۶ کیلوبایت"],
  [2_000_000, "۲ مگابایت"],
])("in Persian %d bytes are written as %s", (bytes, written) => {
  expect(formatSize(bytes, { locale: "fa" })).toBe(written);
});
