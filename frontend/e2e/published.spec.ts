import { exported } from "./exporting";
import { expect, parameter, test } from "./page";

const WORDS = {
  fa: {
    title: "گزارش‌های بسته",
    months: "ماه‌های شمسی",
    verify: "راستی‌آزمایی",
    file: "گزارش منتشرشده",
  },
  en: {
    title: "Published reports",
    months: "Jalali months",
    verify: "Verify",
    file: "Published report",
  },
};

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test.describe(`as auditor, in ${locale}`, () => {
    test.use({ role: "auditor" });

    test("every closed day is sealed, and one of them is as it was published", async ({ page }) => {
      await page.goto(`/${locale}/reports/published/`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
      const rows = page.locator("tr[data-report]");
      await expect(rows).toHaveCount(31);
      await expect(page.locator("tr[data-status=open]")).toHaveCount(0);
      const newest = await rows.first().getAttribute("data-report");
      await expect(page.locator("[data-sealed-to]")).toHaveAttribute(
        "data-sealed-to",
        newest ?? "",
      );

      await rows.first().getByRole("button").click();
      await expect.poll(() => parameter(page, "report")).toBe(newest);
      await expect(page.locator("[data-figure]").first()).toBeVisible();
      await page.getByRole("button", { name: words.verify }).click();
      await expect(page.locator("[data-verified]")).toHaveAttribute("data-verified", "true", {
        timeout: 60_000,
      });
      await page.reload();
      await expect(page.locator("[data-figure=total_users]")).toBeVisible();
      const { name, bytes } = await exported(page, "report", "pdf");
      expect(name).toContain(words.file);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      await page.goBack();
      await expect(page.locator("[data-figure]")).toHaveCount(0);
    });

    test("months are reports of their own", async ({ page }) => {
      await page.goto(`/${locale}/reports/published/`);
      await page.getByText(words.months, { exact: true }).click();
      await expect.poll(() => parameter(page, "grain")).toBe("persian_month");
      const rows = page.locator("tr[data-report]");
      await expect(rows.first()).toBeVisible();
      await rows.first().getByRole("button").click();
      await expect(page.locator("[data-figure=average_loan_days]")).toBeVisible();
    });
  });
}

test.describe("as support", () => {
  test.use({ role: "support" });

  test("the reports are not open", async ({ page }) => {
    await page.goto("/en/reports/published/");
    await expect(page.locator("tr[data-report]")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Published" })).toHaveCount(0);
  });
});
