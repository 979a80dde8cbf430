import { signUpByApi, tokenCookies } from "./auth";
import { expect, test } from "./fixtures";
import { walk } from "./walk";

const CLOSED = [
  {
    role: "user",
    home: "dashboard",
    pages: [
      "admin",
      "reports",
      "reports/board",
      "admin/users",
      "admin/audit",
      "admin/system",
      "admin/webhooks",
      "admin/withdrawals",
      "admin/cases",
    ],
  },
  {
    role: "support",
    home: "support",
    pages: [
      "admin/users",
      "admin/audit",
      "admin/system",
      "admin/webhooks",
      "admin/withdrawals",
      "admin/cases",
    ],
  },
  {
    role: "manager",
    home: "admin",
    pages: [
      "admin/users",
      "admin/audit",
      "admin/system",
      "admin/webhooks",
      "admin/withdrawals",
      "admin/cases",
    ],
  },
] as const;

for (const { role, home, pages } of CLOSED) {
  test.describe(`as ${role}`, () => {
    test.use({ role });

    test("each page that is not open says so, and leads to the start", async ({ page }) => {
      await walk(pages, async (path) => {
        await page.goto(`/en/${path}/`);
        await expect.soft(page.getByText("You don't have access"), path).toBeVisible();
        await page.getByRole("link", { name: "Home" }).click();
        await expect(page, path).toHaveURL(new RegExp(`/en/${home}/$`));
      });
    });
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
    await expect(page.getByRole("button", { name: "Change role" })).toHaveCount(0);
    await page.getByRole("button", { name: "Unmask" }).click();
    await page.locator("[name=reason]").fill("Checks a complaint");
    await page.locator(".dialog form [type=submit]").click();
    await expect(facts).toContainText("support@example.com");
    await expect(facts).not.toContainText("masked");
    await expect(page.getByRole("button", { name: "Invite" })).toHaveCount(0);
  });
});

test.describe("an access token that has run out", () => {
  // The request that comes too late is answered with a 401, which the browser writes to the console.
  test.use({ role: null, watchConsole: false });

  test("is renewed unseen by two tabs at once, and neither is refused", async ({
    page,
    context,
  }) => {
    await signUpByApi(page, "renews");
    const tabs = [page, await context.newPage()] as const;
    const renewals: number[] = [];
    for (const tab of tabs) {
      tab.on("response", (response) => {
        if (response.url().endsWith("/api/v1/auth/refresh/")) renewals.push(response.status());
      });
    }
    const bothAreOpen = () =>
      Promise.all(tabs.map((tab) => expect(tab.locator("[name=name]")).toBeVisible()));
    await Promise.all([tabs[0].goto("/en/account/"), tabs[1].goto("/fa/account/")]);
    await bothAreOpen();
    await context.clearCookies({ name: "assets_access" });
    await Promise.all(tabs.map((tab) => tab.reload()));
    await bothAreOpen();
    // The second tab renews too, after the first, where it has not yet heard of the first one's renewal.
    expect([[204], [204, 204]]).toContainEqual(renewals);
    expect(await tokenCookies(context)).toContain("assets_access");
  });

  test("leads to signing in when the session is over too", async ({ page, context }) => {
    await signUpByApi(page, "ends");
    await page.goto("/en/account/tokens/");
    await expect(page.getByRole("heading", { name: "Personal tokens" })).toBeVisible();
    await context.clearCookies();
    await page.reload();
    await expect(page).toHaveURL(/\/en\/sign-in\/\?next=%2Fen%2Faccount%2Ftokens%2F$/);
  });
});
