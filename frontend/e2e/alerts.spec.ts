import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { lastMailTo } from "./mail";

const WORDS = {
  en: {
    make: "New alert",
    save: "Save",
    preview: "What would it have found?",
    test: "Send me a test",
    mute: "Mute for a day",
    unmute: "Unmute",
    remove: "Delete",
    email: "Email",
    odd: "Odd days",
  },
  fa: {
    make: "هشدار جدید",
    save: "ذخیره",
    preview: "تا امروز چه می‌یافت؟",
    test: "آزمایشی برای من",
    mute: "یک روز بی‌صدا",
    unmute: "پایان بی‌صدایی",
    remove: "حذف",
    email: "ایمیل",
    odd: "روزهای نامعمول",
  },
} as const;

const press = (page: Page, name: string, within = "body") =>
  page.locator(within).getByRole("button", { name, exact: true }).last().click();

for (const [locale, role] of [
  ["fa", "manager"],
  ["en", "admin"],
] as const) {
  const words = WORDS[locale];

  test.describe(`in ${locale}, the ${role}`, () => {
    test.use({ role });

    test("makes a rule after looking at its past, tries it, hears its bell, mutes and deletes it", async ({
      page,
    }) => {
      const name = `Browser ${locale}`;
      await page.goto(`/${locale}/alerts/`);
      await expect(page.getByRole("heading", { name: words.odd })).toBeVisible();
      await press(page, words.make);
      const dialog = page.locator(".dialog");
      await dialog.locator("input[name=name]").fill(name);
      await dialog.locator("input[name=level]").fill(locale === "fa" ? "۰" : "0");
      await dialog.getByRole("checkbox", { name: words.email }).check();
      const previewing = page.waitForResponse(
        (response) => response.url().endsWith("/preview/") && response.status() === 200,
      );
      await press(page, words.preview);
      const { count } = await (await previewing).json();
      await expect(dialog.locator(`[data-preview="${count}"]`)).toBeVisible();
      const making = page.waitForResponse(
        (response) =>
          response.url().endsWith("/alerts/rules/") && response.request().method() === "POST",
      );
      await press(page, words.save);
      const { id } = await (await making).json();
      await page.locator(`tr[data-rule="${id}"] .row-button`).click();

      await press(page, words.test);
      await expect(page.locator("li[data-episode]")).toHaveCount(1);
      const head = page.locator("header.page-header details:has(.tray .bell-entry)");
      await expect(head.locator(".bell-mark")).toBeAttached();
      await expect
        .poll(() => lastMailTo(`${role}@example.com`).subject, { timeout: 20_000 })
        .toContain(name);

      await press(page, words.mute);
      await expect(page.getByRole("button", { name: words.unmute })).toBeVisible();
      await press(page, words.remove);
      await press(page, words.remove, ".dialog");
      await expect(page.locator(`tr[data-rule="${id}"]`)).toHaveCount(0);

      await head.locator("summary").click();
      const notice = head.locator("li[data-notice]").first();
      await expect(notice).toHaveAttribute("data-read", "false");
      await notice.getByRole("link").click();
      await expect(head.locator(".bell-mark")).toHaveCount(0);
    });
  });
}

test.describe("an auditor", () => {
  test.use({ role: "auditor" });

  test("reads and makes none", async ({ page }) => {
    await page.goto("/en/alerts/");
    await expect(page.getByRole("heading", { name: "Odd days" })).toBeVisible();
    await expect(page.getByRole("button", { name: WORDS.en.make })).toHaveCount(0);
  });
});

test.describe("a user", () => {
  test.use({ role: "user" });

  test("has no bell and no page of alerts", async ({ page }) => {
    await page.goto("/en/dashboard/");
    await expect(page.locator(".menu-trigger:has(.avatar)")).toBeVisible();
    await expect(page.locator("details:has(.bell-entry)")).toHaveCount(0);
    await page.goto("/en/alerts/");
    await expect(page.getByRole("heading", { name: "Alerts", exact: true })).toHaveCount(0);
  });
});
