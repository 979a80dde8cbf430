import { type Days, expect, openAdmin, openReports, test } from "./page";

const VIEWS: Record<string, (days: Days) => string> = {
  "the first view": () => "",
  "a wide table": ({ query }) => `?pane=table&split=region&grain=month&${query}`,
  "opened rows": ({ from, to }) => `?rows=revenue~${from}~${to}~IRR`,
};

for (const locale of ["fa", "en"] as const) {
  test.describe(`${locale}, phone`, () => {
    test.use({ viewport: { width: 390, height: 844 } });

    for (const [view, address] of Object.entries(VIEWS)) {
      test(`nothing overflows sideways: ${view}`, async ({ page, past }) => {
        await openReports(page, locale, address(past));
        await expect(page.locator(".explorer[aria-busy=false]")).toBeVisible();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
      });
    }

    test("the explorer's rarer choices are behind a button", async ({ page }) => {
      await openReports(page, locale);
      const shapes = page.getByRole("group", { name: /^(Chart type|گونهٔ نمودار)$/ });
      await expect(shapes).toBeHidden();
      const more = page.getByRole("button", { name: /^(More choices|گزینه‌های بیشتر)$/ });
      await more.press("Enter");
      await expect(more).toHaveAttribute("aria-expanded", "true");
      await expect(shapes).toBeVisible();
    });

    test("nothing overflows sideways: the overview", async ({ page }) => {
      await openAdmin(page, locale);
      await page.waitForLoadState("networkidle");
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    });

    for (const path of [
      "admin/users",
      "admin/audit",
      "admin/reconciliation",
      "admin/system",
      "reports/published",
      "exports",
      "schedules",
      "account",
      "account/security",
      "account/tokens",
    ]) {
      test(`nothing overflows sideways: ${path}`, async ({ page }) => {
        await page.goto(`/${locale}/${path}/`);
        await expect(page.locator(".page-title")).toBeVisible();
        await page.waitForLoadState("networkidle");
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
      });
    }
  });
}

test("the theme follows the system until one is chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openReports(page, "en");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toBe("rgb(13, 19, 24)");
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});
