import { expect, it } from "vitest";
import { plainCode } from "./digits";

it("reads a code in the digits of any keyboard", () => {
  expect(plainCode("۱۲۳ ۴۵۶")).toBe("123456");
  expect(plainCode("٠٩٨")).toBe("098");
  expect(plainCode(" BCDF-GHJK ")).toBe("BCDF-GHJK");
});
