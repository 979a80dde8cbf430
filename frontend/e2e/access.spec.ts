import { expect, signedIn, test } from "./page";
import { ownAccount, tokenCookies } from "./signing-in";

const CLOSED = [
  { role: "user", pages: ["admin", "admin/audit"] },
  { role: "support", pages: ["admin/audit"] },
  { role: "manager", pages: ["admin/audit"] },
] as const;

for (const { role, pages } of CLOSED) {
  test.describe(`as ${role}`, () => {
    test.use({ role });

    for (const page of pages) {
      test(`${page} says that it is not open`, async ({ page: browser }) => {
        await browser.goto(`/en/${page}/`);
        await expect(browser.getByText("This page is not open to you")).toBeVisible();
        await browser.getByRole("link", { name: "To the start" }).click();
        await expect(browser).not.toHaveURL(new RegExp(`/en/${page}/$`));
      });
    }
  });
}

signedIn.describe("an access token that has run out", () => {
  signedIn.use({ role: null });

  signedIn("is renewed unseen, by one of two tabs at once", async ({ page, context }) => {
    await ownAccount(page, "renews");
    const other = await context.newPage();
    const renewals: number[] = [];
    context.on("response", (response) => {
      if (response.url().endsWith("/api/v1/auth/refresh/")) renewals.push(response.status());
    });
    await Promise.all([page.goto("/en/account/"), other.goto("/fa/account/")]);
    await Promise.all([page, other].map((tab) => expect(tab.locator("[name=name]")).toBeVisible()));
    await context.clearCookies({ name: "assets_access" });
    await Promise.all([page.reload(), other.reload()]);
    await Promise.all([page, other].map((tab) => expect(tab.locator("[name=name]")).toBeVisible()));
    expect(renewals.filter((status) => status === 204)).toHaveLength(1);
    expect(await tokenCookies(context)).toContain("assets_access");
  });

  signedIn("leads to signing in when the session is over too", async ({ page, context }) => {
    await ownAccount(page, "ends");
    await page.goto("/en/account/tokens/");
    await expect(page.getByRole("heading", { name: "Personal tokens" })).toBeVisible();
    await context.clearCookies();
    await page.reload();
    await expect(page).toHaveURL(/\/en\/sign-in\/\?next=%2Fen%2Faccount%2Ftokens%2F$/);
  });
});
