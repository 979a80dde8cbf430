import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.use({ role: "user" });

const ASKED = { fa: "درخواست کردید", en: "You asked for" };

async function ask(page: Page, locale: "fa" | "en", days: string): Promise<string> {
  await page.goto(`/${locale}/dashboard/borrow/`);
  const offered = page.locator("[data-asset]:has(button.button)").first();
  const thing = await offered.locator(".entry-title").innerText();
  await offered.locator("button.button").click();
  await page.locator("[name=days]").fill(days);
  await page.locator(".dialog [type=submit]").click();
  return thing;
}

for (const locale of ["fa", "en"] as const) {
  test(`in ${locale}, what is offered is asked for, and the request cancelled`, async ({
    page,
  }) => {
    const thing = await ask(page, locale, locale === "fa" ? "۲" : "2");
    await expect(page.locator(".note[role=status]")).toContainText(ASKED[locale]);
    await page.goto(`/${locale}/dashboard/tickets/?as=borrower&state=pending`);
    const mine = page.locator("[data-ticket]").first();
    await expect(mine).toContainText(thing);
    const ticket = await mine.getAttribute("data-ticket");
    await mine.locator("[data-move=cancel]").click();
    await page.locator(".dialog [type=submit]").click();
    await expect(page.locator(`[data-ticket="${ticket}"]`)).toHaveCount(0);
  });
}

test("days that are none are refused at their field", async ({ page }) => {
  await ask(page, "en", "0");
  await expect(page.locator(".field-error")).toContainText("possible number of days");
});
