import { signUpByApi } from "./auth";
import { expect, test } from "./fixtures";
import { openAdmin } from "./pages";

const COMMANDS = [
  "./assets import PLAN --data DIR",
  "./assets token --source shop",
  "./assets demo",
];

for (const [locale, title, next] of [
  [
    "fa",
    "هنوز داده‌ای وارد نشده است",
    { manager: "تابلوی خود", auditor: "قطعی", support: "جست‌وجو" },
  ],
  ["en", "No data yet", { manager: "your board", auditor: "verify it", support: "in the search" }],
] as const) {
  for (const role of ["admin", "manager", "auditor", "support"] as const) {
    test.describe(`${locale}: an installation without data`, () => {
      test.use({ role });

      test(`says to the ${role} what comes first`, async ({ page }) => {
        await page.route("**/api/v1/reports/catalog/", async (route) => {
          const answer = await route.fetch();
          await route.fulfill({
            response: answer,
            json: { ...(await answer.json()), lends: false, first_day: null, last_day: null },
          });
        });
        await page.goto(`/${locale}/${role === "admin" ? "admin" : "reports"}/`);
        const steps = page.getByRole("region", { name: title });
        await expect(steps).toBeVisible();
        if (role === "admin") await expect(steps.locator("code")).toHaveText(COMMANDS);
        else await expect(steps).toContainText(next[role]);
        await expect(steps.locator("code")).toHaveCount(role === "admin" ? 3 : 0);
      });
    });
  }
}

test("where data is, nothing is said about its coming", async ({ page }) => {
  await openAdmin(page, "en");
  await expect(page.getByRole("region", { name: "No data yet" })).toHaveCount(0);
});

test.describe("a newcomer", () => {
  test.use({ role: null });

  test("goes through the tour and closes it for good", async ({ page, browser, baseURL }) => {
    await page.goto("/en/sign-up/");
    const account = await signUpByApi(page, "tour");
    await page.evaluate(() => localStorage.setItem("assets:session", String(Date.now())));
    await page.goto("/en/dashboard/");
    const tour = page.locator(".tour");
    await expect(tour).toContainText("1 of 4");
    await tour.getByRole("button", { name: "Next" }).click();
    await expect(tour).toContainText("2 of 4");
    await page.goto("/en/dashboard/wallet/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(tour).toHaveCount(0);
    await page.goto("/en/dashboard/");
    const saved = page.waitForResponse((answer) => answer.url().endsWith("/me/preferences/"));
    await tour.getByRole("button", { name: "Close and don't show again" }).click();
    expect((await saved).ok()).toBe(true);
    await expect(tour).toHaveCount(0);

    const elsewhere = await browser.newContext({ baseURL, serviceWorkers: "block" });
    const other = await elsewhere.newPage();
    await other.goto("/en/sign-in/");
    await other.locator("[name=email]").fill(account.email);
    await other.locator("[name=password]").fill(account.password);
    await other.locator("form [type=submit]").click();
    await expect(other).toHaveURL(/\/en\/dashboard\//);
    await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(other.locator(".tour")).toHaveCount(0);
    await elsewhere.close();
  });
});
