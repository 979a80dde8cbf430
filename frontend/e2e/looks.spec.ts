import { type Days, expect, expectNothingOverflows, openReports, openWhole, test } from "./page";

const VIEWS: Record<string, (days: Days) => string> = {
  "the first view": () => "",
  "a wide table": ({ query }) => `?pane=table&split=region&grain=month&${query}`,
  "opened rows": ({ from, to }) => `?rows=revenue~${from}~${to}~IRR`,
};

const PATHS = [
  "admin",
  "admin/users",
  "admin/audit",
  "admin/system",
  "account",
  "account/security",
  "account/tokens",
];

for (const locale of ["fa", "en"] as const) {
  test.describe(`${locale}, phone`, () => {
    test.use({ viewport: { width: 390, height: 844 } });

    for (const [view, address] of Object.entries(VIEWS)) {
      test(`nothing overflows sideways: ${view}`, async ({ page, past }) => {
        await openReports(page, locale, address(past));
        await expect(page.locator(".explorer[aria-busy=false]")).toBeVisible();
        await expectNothingOverflows(page);
      });
    }

    test("nothing overflows sideways on any other page", async ({ page }) => {
      for (const path of PATHS) {
        await openWhole(page, `/${locale}/${path}/`);
        await expect(page.locator("h1")).toHaveCount(1);
        await expectNothingOverflows(page);
      }
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
