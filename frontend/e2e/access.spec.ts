import { expect, signedIn, test } from "./page";
import { ownAccount, tokenCookies } from "./signing-in";

const CLOSED = [
  {
    role: "user",
    pages: ["admin", "reports", "reports/board", "admin/users", "admin/audit", "admin/system"],
  },
  { role: "support", pages: ["admin/users", "admin/audit", "admin/system"] },
  { role: "manager", pages: ["admin/users", "admin/audit", "admin/system"] },
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

test.describe("as auditor", () => {
  test.use({ role: "auditor" });

  test("users are looked at masked, and not changed", async ({ page }) => {
    await page.goto("/en/admin/users/?q=support@example.com");
    await expect(page.locator("tr[data-user]")).toHaveCount(1);
    await page.locator("tr[data-user]").getByRole("button").click();
    const facts = page.locator(".drawer-panel .facts");
    await expect(facts).toContainText("masked");
    await expect(facts).not.toContainText("support@example.com");
    await expect(page.getByRole("button", { name: "Change the role" })).toHaveCount(0);
    await page.getByRole("button", { name: "Unmask" }).click();
    await page.locator("[name=reason]").fill("Checks a complaint");
    await page.locator(".dialog form [type=submit]").click();
    await expect(facts).toContainText("support@example.com");
    await expect(facts).not.toContainText("masked");
    await expect(page.getByRole("button", { name: "Invite" })).toHaveCount(0);
  });
});

signedIn.describe("an access token that has run out", () => {
  signedIn.use({ role: null });

  signedIn(
    "is renewed unseen by two tabs at once, and neither is refused",
    async ({ page, context }) => {
      await ownAccount(page, "renews");
      const other = await context.newPage();
      const renewals: number[] = [];
      context.on("response", (response) => {
        if (response.url().endsWith("/api/v1/auth/refresh/")) renewals.push(response.status());
      });
      await Promise.all([page.goto("/en/account/"), other.goto("/fa/account/")]);
      await Promise.all(
        [page, other].map((tab) => expect(tab.locator("[name=name]")).toBeVisible()),
      );
      await context.clearCookies({ name: "assets_access" });
      await Promise.all([page.reload(), other.reload()]);
      await Promise.all(
        [page, other].map((tab) => expect(tab.locator("[name=name]")).toBeVisible()),
      );
      // The second tab renews too, after the first, where it has not yet heard of the first one's renewal.
      expect([[204], [204, 204]]).toContainEqual(renewals);
      expect(await tokenCookies(context)).toContain("assets_access");
    },
  );

  signedIn("leads to signing in when the session is over too", async ({ page, context }) => {
    await ownAccount(page, "ends");
    await page.goto("/en/account/tokens/");
    await expect(page.getByRole("heading", { name: "Personal tokens" })).toBeVisible();
    await context.clearCookies();
    await page.reload();
    await expect(page).toHaveURL(/\/en\/sign-in\/\?next=%2Fen%2Faccount%2Ftokens%2F$/);
  });
});
