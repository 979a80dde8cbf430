import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const WORDS = {
  en: {
    review: "Review",
    wrong: "Something was wrong",
    note: "Note",
    save: "Save",
    fail: "Confirmed",
  },
  fa: { review: "بررسی", wrong: "مشکلی داشت", note: "یادداشت", save: "ذخیره", fail: "تأییدشده" },
} as const;

/** Opens the queue once the worker has found a case: it goes through the demo's history first. */
async function openCases(page: Page, locale: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/${locale}/admin/cases/`);
    await expect(page.locator("[data-case]").first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 240_000 });
}

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test.describe(`in ${locale}, the administrator`, () => {
    test.use({ role: "admin" });
    test.slow();

    test("reads why a record is odd, opens it, and confirms it with a note", async ({ page }) => {
      await openCases(page, locale);
      const first = page.locator("[data-case]").first();
      const id = await first.getAttribute("data-case");
      expect(await first.locator("[data-reason]").count()).toBeGreaterThan(0);
      await expect(first.locator("a").first()).toHaveAttribute(
        "href",
        new RegExp(`^/${locale}/(payments|tickets|transfers)/[0-9]+/$`),
      );
      await first.getByRole("button", { name: words.review }).click();
      const dialog = page.locator(".dialog");
      await dialog.getByText(words.wrong, { exact: true }).click();
      await dialog.locator("[name=note]").fill(`Browser ${locale}`);
      await dialog.getByRole("button", { name: words.save }).click();
      await expect(page.locator(`[data-case="${id}"]`)).toHaveCount(0);
      await page.goto(`/${locale}/admin/cases/?state=confirmed`);
      const confirmed = page.locator(`[data-case="${id}"]`);
      await expect(confirmed).toContainText(`Browser ${locale}`);
      await expect(confirmed.locator(".badge")).toHaveText(words.fail);
      await expect(page.getByRole("table")).toBeVisible();
    });

    test("has the last three hours on the page, each of five with its place", async ({ page }) => {
      await page.goto(`/${locale}/admin/`);
      await expect(page.locator("[data-pulse]")).toHaveCount(5);
      await expect(
        page.locator('[data-pulse="payments_verified"] .spark-line').first(),
      ).toBeVisible();
    });
  });
}

test.describe("the auditor", () => {
  test.use({ role: "auditor" });

  test("reads cases and reviews none", async ({ page }) => {
    test.slow();
    await openCases(page, "en");
    await expect(page.getByRole("button", { name: "Review" })).toHaveCount(0);
  });
});

test.describe("the manager", () => {
  test.use({ role: "manager" });

  test("has no last three hours", async ({ page }) => {
    await page.goto("/en/admin/");
    await expect(page.locator(".loans")).toBeVisible();
    await expect(page.locator("[data-pulse]")).toHaveCount(0);
  });
});
