import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { lastMailTo } from "./mail";

const WORDS = {
  en: {
    make: "New schedule",
    submit: "Create",
    test: "Send a test",
    pause: "Pause",
    resume: "Resume",
    edit: "Edit",
    save: "Save",
    rhythm: /^Frequency/,
    monthly: "Every month",
    months: /Every \w+ month/,
    remove: "Delete",
    subject: /^Test: Sealed report, /,
  },
  fa: {
    make: "برنامهٔ جدید",
    submit: "ساخت",
    test: "ارسال آزمایشی",
    pause: "توقف",
    resume: "ادامه",
    edit: "ویرایش",
    save: "ذخیره",
    rhythm: /^تناوب/,
    monthly: "هر ماه",
    months: /هر ماه \S+/,
    remove: "حذف",
    subject: /^آزمایشی: گزارش قطعی، /,
  },
} as const;

const press = (page: Page, name: string, within = "body") =>
  page.locator(within).getByRole("button", { name, exact: true }).last().click();

for (const [locale, role] of [
  ["fa", "manager"],
  ["en", "auditor"],
] as const) {
  const words = WORDS[locale];

  test.describe(`in ${locale}, somebody who reads reports`, () => {
    test.use({ role });

    test("has the published report sent, tries it, pauses it and ends it", async ({ page }) => {
      await page.goto(`/${locale}/schedules/`);
      await press(page, words.make);
      const making = page.waitForResponse(
        (response) =>
          response.url().endsWith("/schedules/") && response.request().method() === "POST",
      );
      await press(page, words.submit);
      const { id } = await (await making).json();
      const row = page.locator(`tr[data-schedule="${id}"]`);
      await row.locator(".row-button").click();

      await press(page, words.test);
      const sending = page.locator("li[data-sending]").first();
      await expect(sending).toHaveAttribute("data-state", "sent");
      const mail = lastMailTo(`${role}@example.com`);
      expect(mail.subject).toMatch(words.subject);
      const [file = Buffer.of()] = mail.files;
      expect(file.subarray(0, 5).toString()).toBe("%PDF-");
      const hash = createHash("sha256").update(file).digest("hex");
      await expect(sending.locator(".digest")).toHaveText(hash);

      await press(page, words.edit);
      const dialog = page.locator(".dialog");
      await expect(dialog.locator("[data-fixed=what]")).toBeVisible();
      await dialog.getByRole("button", { name: words.rhythm }).click();
      await page.getByRole("option", { name: words.monthly }).click();
      await press(page, words.save, ".dialog");
      await expect(dialog).toHaveCount(0);
      await expect(row).toContainText(words.months);

      await press(page, words.pause);
      await expect(row).toHaveAttribute("data-paused", "true");
      await press(page, words.resume);
      await expect(row).toHaveAttribute("data-paused", "false");

      await press(page, words.remove);
      await press(page, words.remove, ".dialog");
      await expect(row).toHaveCount(0);
    });
  });
}

test.describe("a user", () => {
  test.use({ role: "user" });

  test("may have the wallet statement sent, and nothing else", async ({ page }) => {
    await page.goto("/en/schedules/");
    await press(page, "New schedule");
    await page.getByRole("button", { name: /^Content/ }).click();
    await expect(page.getByRole("option")).toHaveText(["Wallet statement"]);
  });

  test("a link that was made up opens a page whose file is not found", async ({ page }) => {
    await page.goto("/en/schedules/?file=made:up");
    const link = page.getByRole("link", { name: "Download" });
    await expect(link).toBeVisible();
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(404);
  });
});
