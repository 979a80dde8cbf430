import { describe, expect, it } from "vitest";
import { safeNext, withNext } from "./next-path";

describe("where to go on after signing in", () => {
  it("keeps a path of this site with its question", () => {
    expect(safeNext("/fa/admin/?metric=revenue&range=90d#figures")).toBe(
      "/fa/admin/?metric=revenue&range=90d#figures",
    );
  });

  it.each([
    null,
    "",
    "fa/admin/",
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example/",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example/",
    "/\n/elsewhere.example/",
    "/.//elsewhere.example/",
    "/a/..//elsewhere.example/",
    "javascript:alert(1)",
    " /fa/admin/",
    "http://ours.invalid/fa/",
  ])("refuses %j", (path) => {
    expect(safeNext(path)).toBeNull();
  });

  it("hands a path on as one parameter", () => {
    expect(withNext("/en/sign-in/", "/en/admin/?a=1&b=2")).toBe(
      "/en/sign-in/?next=%2Fen%2Fadmin%2F%3Fa%3D1%26b%3D2",
    );
    expect(withNext("/en/sign-in/", null)).toBe("/en/sign-in/");
  });
});
