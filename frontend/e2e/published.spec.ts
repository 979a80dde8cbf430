import type { Page } from "@playwright/test";
import { exportFile } from "./export-file";
import { expect, test } from "./fixtures";
import type { Locale } from "./pages";
import { openReports, searchParam } from "./pages";

const WORDS = {
  fa: {
    title: "گزارش‌های قطعی",
    months: "ماه‌های شمسی",
    verify: "بررسی صحت",
    file: "گزارش قطعی",
    table: "جدول",
    restated: "قطعی، با تراکنش‌های دیررسیده",
  },
  en: {
    title: "Sealed reports",
    months: "Jalali months",
    verify: "Verify",
    file: "Sealed report",
    table: "Table",
    restated: "Sealed, with late entries",
  },
};

/** Opens the newest month that late facts have touched; its first day. */
async function openRestatedMonth(page: Page, locale: Locale): Promise<string> {
  for (const grain of ["persian_month", "gregorian_month"]) {
    await page.goto(`/${locale}/reports/published/?grain=${grain}`);
    await expect(page.locator("tr[data-report]").first()).toBeVisible();
    const restated = page.locator("tr[data-status=restated]").first();
    if ((await restated.count()) === 0) continue;
    const first = await restated.getAttribute("data-report");
    await restated.getByRole("button").click();
    return first ?? "";
  }
  throw new Error("no month is restated");
}

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
      await expect.poll(() => searchParam(page, "report")).toBe(newest);
      await expect(page.locator("[data-verdict]")).toHaveAttribute("data-verdict", "sealed");
      await expect(page.locator("[data-figure]").first()).toBeAttached();
      await page.getByRole("button", { name: words.verify }).click();
      await expect(page.locator("[data-verified]")).toHaveAttribute("data-verified", "true", {
        timeout: 60_000,
      });
      await page.reload();
      await expect(page.locator("[data-figure=total_users]")).toBeAttached();
      const { name, bytes } = await exportFile(page, "report", "pdf");
      expect(name).toContain(words.file);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      await page.goBack();
      await expect(page.locator("[data-figure]")).toHaveCount(0);
    });

    test("months are reports of their own", async ({ page }) => {
      await page.goto(`/${locale}/reports/published/`);
      const newest = page.locator("tr[data-report]").first();
      const day = (await newest.getAttribute("data-report")) ?? "";
      await page.getByText(words.months, { exact: true }).click();
      await expect.poll(() => searchParam(page, "grain")).toBe("persian_month");
      // Until the months are there, the days are still shown.
      await expect(newest).not.toHaveAttribute("data-report", day);
      await newest.getByRole("button").click();
      await expect(page.locator("[data-figure=average_loan_days]")).toBeAttached();
    });

    test("a month is drawn by its days, and a day leads to its report", async ({ page }) => {
      await openRestatedMonth(page, locale);
      const volume = page.locator("[data-month-figure=total_volume]");
      await volume.scrollIntoViewIfNeeded();
      const bars = volume.locator(".plot-series rect");
      await expect.poll(() => bars.count()).toBeGreaterThan(27);
      await expect(volume.locator(".legend li")).toHaveCount(2);

      await volume.locator(".plot svg").focus();
      await page.keyboard.press("ArrowRight");
      await expect(volume.locator(".chart-tip [data-published]")).toBeVisible();
      await page.keyboard.press("Enter");
      await expect.poll(() => searchParam(page, "grain")).toBeNull();
      await expect(page.locator("[data-figure=total_volume]")).toBeAttached();
      await expect(page.locator("[data-month-figure]")).toHaveCount(0);
      await page.goBack();
      await expect(volume).toBeVisible();
    });

    test("the table of a month's days tells what a restated day is now", async ({ page }) => {
      await openRestatedMonth(page, locale);
      await page.getByRole("dialog").getByText(words.table, { exact: true }).click();
      await expect.poll(() => searchParam(page, "pane")).toBe("table");
      const volume = page.locator("[data-month-figure=total_volume]");
      await expect.poll(() => volume.locator("tr[data-day]").count()).toBeGreaterThan(27);
      const restated = volume.locator("tr[data-status=restated]");
      await expect(restated.first()).toContainText(words.restated);
      // What came late of some days is a loan that ended, which leaves the volume as it was published.
      const cells = await Promise.all(
        (await restated.all()).map((row) => row.locator("td").allTextContents()),
      );
      const place = cells.findIndex(([published, now]) => now !== published);
      expect(place).toBeGreaterThanOrEqual(0);
      const moved = restated.nth(place);
      const day = await moved.getAttribute("data-day");
      await moved.getByRole("button").click();
      await expect.poll(() => searchParam(page, "report")).toBe(day);
      await expect(page.locator("[data-restatement]")).not.toHaveCount(0);
    });

    test("a restated day is shown with its difference and its rows, there and in the explorer", async ({
      page,
    }) => {
      await page.goto(`/${locale}/reports/published/?status=restated`);
      const rows = page.locator("tr[data-report]");
      await expect(rows).toHaveCount(5);
      const newest = rows.first();
      const day = await newest.getAttribute("data-report");
      await expect(newest).toContainText(words.restated);
      await newest.getByRole("button").click();

      const volume = page.locator("[data-figure=total_volume]");
      await expect(volume).toHaveAttribute("data-moved", "true");
      const difference = volume.locator("td").last();
      await expect(difference).toContainText("+");
      await expect(page.locator("[data-restatement]")).toHaveCount(1);
      await expect(page.locator("[data-restatement]")).toContainText(/[3۳]/);

      await openReports(page, locale, `?metric=total_volume&from=${day}&to=${day}&grain=day`);
      await expect(page.locator(".legend [data-published]")).toBeVisible();
      await page.goto(
        `/${locale}/reports/?metric=total_volume&from=${day}&to=${day}&grain=day&pane=table`,
      );
      const cell = page.locator(`tr[data-period="${day}"] td`).first();
      const published = Number(
        await cell.locator("[data-published]").getAttribute("data-published"),
      );
      const now = Number(await cell.locator("[data-value]").getAttribute("data-value"));
      expect(now).toBeGreaterThan(published);
    });
  });
}

test.describe("as support", () => {
  test.use({ role: "support" });

  test("the reports are not open", async ({ page }) => {
    await page.goto("/en/reports/published/");
    await expect(page.locator("tr[data-report]")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Sealed reports" })).toHaveCount(0);
  });
});
