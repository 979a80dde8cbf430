import { describe, expect, it } from "vitest";
import { homeOf, mayOpen, pathTo } from "./access";

describe("who may open a page", () => {
  it("opens a page to those who have its permission", () => {
    expect(mayOpen("admin/users", ["own", "users.read"])).toBe(true);
    expect(mayOpen("admin/users", ["own", "users.write"])).toBe(false);
    expect(mayOpen("admin/audit", ["own", "figures"])).toBe(false);
  });

  it("opens signing in to those who have none", () => {
    expect(mayOpen("sign-in", [])).toBe(true);
    expect(mayOpen("account", [])).toBe(false);
  });

  it("begins at the figures for those who may see them", () => {
    expect(homeOf(["own", "figures"])).toBe("admin");
    expect(homeOf(["own"])).toBe("dashboard");
  });

  it("names a page's address in each language", () => {
    expect(pathTo("account/security", "fa")).toBe("/fa/account/security/");
    expect(pathTo("", "en")).toBe("/en/");
  });
});
