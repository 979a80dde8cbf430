import { type Days, expect, test } from "./fixtures";
import { contentWidth, openReports, waitUntilLoaded } from "./pages";
import { walk } from "./walk";

const PHONE = { width: 390, height: 844 };

const VIEWS: Record<string, (days: Days) => string> = {
  "the first view": () => "",
  "a wide table": ({ query }) => `?pane=table&split=region&grain=month&${query}`,
  "opened rows": ({ from, to }) => `?rows=revenue~${from}~${to}~IRR`,
};

const PATHS = [
  "admin",
  "reports/board",
  "admin/users",
  "admin/audit",
  "admin/reconciliation",
  "admin/system",
  "admin/webhooks",
  "admin/withdrawals",
  "admin/cases",
  "reports/published",
  "exports",
  "schedules",
  "account",
  "account/security",
  "account/tokens",
];

for (const locale of ["fa", "en"] as const) {
  test.describe(`${locale}, phone`, () => {
    test.use({ viewport: PHONE });

    test("nothing overflows sideways in the explorer", async ({ page, past }) => {
      await walk(Object.keys(VIEWS), async (view) => {
        await openReports(page, locale, VIEWS[view]?.(past));
        await expect(page.locator(".explorer[aria-busy=false]")).toBeVisible();
        await waitUntilLoaded(page);
        expect.soft(await contentWidth(page), view).toBeLessThanOrEqual(PHONE.width);
      });
    });

    test("the explorer's rarer choices are behind a button", async ({ page }) => {
      await openReports(page, locale);
      const shapes = page.getByRole("group", { name: /^(Chart type|نوع نمودار)$/ });
      await expect(shapes).toBeHidden();
      const more = page.getByRole("button", { name: /^(More options|گزینه‌های بیشتر)$/ });
      await more.press("Enter");
      await expect(more).toHaveAttribute("aria-expanded", "true");
      await expect(shapes).toBeVisible();
    });

    test("nothing overflows sideways on the other pages", async ({ page }) => {
      await walk(PATHS, async (path) => {
        await page.goto(`/${locale}/${path}/`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await waitUntilLoaded(page);
        expect.soft(await contentWidth(page), path).toBeLessThanOrEqual(PHONE.width);
      });
    });
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
