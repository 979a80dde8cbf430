import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const WORDS = {
  fa: { choice: "پیش‌بینی", title: "دقت پیش‌بینی‌ها", expected: "پیش‌بینی تا پایان" },
  en: { choice: "Forecast", title: "How good forecasts were", expected: "expected by the end of" },
};

const METRIC = "total_volume";

/** Waits for the worker to have made a forecast: it begins once the marketplace is there. */
async function waitForForecast(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/v1/reports/forecast/?metric=${METRIC}`);
        return (await answer.json()).forecasts[0].refused;
      },
      { timeout: 150_000, intervals: [2_000] },
    )
    .toBeNull();
}

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test(`what is expected is drawn dashed, with bands and a receipt (${locale})`, async ({
    page,
  }) => {
    await waitForForecast(page);
    await page.goto(`/${locale}/reports/?metric=${METRIC}`);
    const forecast = page.locator("section.forecast");
    await page.getByRole("checkbox", { name: words.choice, exact: true }).check();
    await expect(page).toHaveURL(/forecast=true/);
    const chart = page.locator(".explorer .plot");
    await expect(chart.locator("path[data-forecast]")).toHaveAttribute("d", /^M/);
    await expect(chart.locator(".plot-band")).toHaveCount(2);
    await expect(forecast.locator("[data-run] code")).toHaveText(/^[0-9a-f]{64}$/);
    await forecast.locator("summary").click();
    await expect(forecast.locator("tbody tr")).toHaveCount(90);
  });

  test(`what is expected stands in the table of the explorer (${locale})`, async ({ page }) => {
    await waitForForecast(page);
    await page.goto(`/${locale}/reports/?metric=${METRIC}&forecast=true&pane=table`);
    const rows = page.locator(".table-scroll tr[data-expected]");
    await expect(rows).toHaveCount(90);
    await expect(rows.last()).toContainText(/[0-9۰-۹]/);
  });

  test(`a card says what is expected by the end of the month (${locale})`, async ({ page }) => {
    await waitForForecast(page);
    await page.goto(`/${locale}/admin/`);
    const card = page.locator(`[data-metric=${METRIC}]`).first();
    await expect(card.locator("[data-expected]")).toContainText(words.expected);
  });

  test(`a page says how good forecasts were (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/reports/forecast/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
  });
}
