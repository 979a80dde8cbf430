import { expect, test } from "./fixtures";
import { openAdmin, openDisplayMenu, openReports } from "./pages";

const LANGUAGES = [
  { locale: "fa", dir: "rtl", digits: /[۰-۹]/, other: "en", calendarThere: "gregorian" },
  { locale: "en", dir: "ltr", digits: /[0-9]/, other: "fa", calendarThere: "persian" },
] as const;

for (const { locale, dir, digits, other, calendarThere } of LANGUAGES) {
  test(`${locale}: the overview opens with figures and a watermark`, async ({ page }) => {
    await openAdmin(page, locale);
    await expect(page.locator("html")).toHaveAttribute("dir", dir);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    const cards = page.locator(".card[data-metric]");
    expect(await cards.count()).toBeGreaterThanOrEqual(6);
    for (const card of await cards.all()) {
      await expect(card.locator(".card-value")).toHaveText(digits);
    }
    await expect(page.locator(".live-mark[data-pace=live]")).toHaveText(digits);
  });

  test(`${locale}: the reports open with a chart`, async ({ page }) => {
    await openReports(page, locale);
    await expect(page.locator("html")).toHaveAttribute("dir", dir);
    await expect(page.locator(".plot svg")).toBeVisible();
    await expect(page.locator(".legend .figure").first()).toHaveText(digits);
  });

  test.describe("of somebody whose language no other test minds", () => {
    test.use({ role: "support" });

    test(`${locale}: the other language keeps the address's question, in its own calendar`, async ({
      page,
    }) => {
      await openReports(page, locale, "?metric=tickets_created&range=90d");
      await openDisplayMenu(page);
      await page.locator(`.menu-panel a[hreflang=${other}]`).click();
      await expect(page).toHaveURL(
        new RegExp(
          `/${other}/reports/\\?metric=tickets_created&range=90d&calendar=${calendarThere}$`,
        ),
      );
      await expect(page.locator("html")).toHaveAttribute("lang", other);
    });
  });
}

test("an address that names no page says so in both languages", async ({ request }) => {
  const answer = await request.get("/en/no-such-page/");
  expect(answer.status()).toBe(404);
});
