import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openAdmin, openReports, searchParam } from "./pages";

interface Answer {
  series: {
    total: string | null;
    others: Record<string, string[]>;
    points: { start: string; value: string | null }[];
  }[];
}

/** Up to when a figure is complete, to the second. */
const COMPLETE = { fa: /کامل تا [۰-۹]{2}:[۰-۹]{2}:[۰-۹]{2}/, en: /complete to \d{2}:\d{2}:\d{2}/ };

async function openWithAnswer(page: Page, query: string): Promise<Answer> {
  const answered = page.waitForResponse((response) =>
    response.url().includes("/reports/metrics/?"),
  );
  await openReports(page, "en", query);
  return (await answered).json();
}

/** The values that the table's cells stand for, row by row. */
async function tableValues(page: Page): Promise<Record<string, (string | null)[]>> {
  await expect(page.locator("table.figures tbody tr").first()).toBeVisible();
  return page
    .locator("table.figures tbody tr")
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [
          row.getAttribute("data-period"),
          [...row.querySelectorAll("td")].map(
            (cell) => cell.querySelector("button")?.getAttribute("data-value") ?? null,
          ),
        ]),
      ),
    );
}

test("the table holds the chart's very points and totals", async ({ page, past }) => {
  const query = `?metric=total_volume&split=segment&grain=week&compare=false&${past.query}`;
  const { series } = await openWithAnswer(page, query);
  expect(series.length).toBeLessThanOrEqual(8);
  await page.getByText("Table", { exact: true }).click();
  const table = await tableValues(page);
  expect(table.total).toEqual(series.map(({ total }) => total));
  for (const [index, { start }] of (series[0]?.points ?? []).entries()) {
    expect(table[start]).toEqual(series.map(({ points }) => points[index]?.value ?? null));
  }
});

test("the chart's tip and the table's row say the same, by keys alone", async ({ page, past }) => {
  await openWithAnswer(page, `?metric=total_volume&grain=month&compare=false&${past.query}`);
  await page.locator(".plot svg").focus();
  await page.keyboard.press("ArrowRight");
  const tip = page.locator(".chart-tip");
  const period = (await tip.locator(".chart-tip-head").textContent()) ?? "";
  const value = (await tip.locator("dd").first().textContent()) ?? "";
  expect(value).toMatch(/\d/);
  await page.getByText("Table", { exact: true }).click();
  // The table has its unit in the head, the tip beside the number.
  const row = page.locator("table.figures tbody tr", { hasText: period });
  await expect(row.locator("td").first()).toHaveText(/\d/);
  expect(value).toContain((await row.locator("td").first().innerText()).trim());
});

for (const locale of ["fa", "en"] as const) {
  test(`a point says what it counts and up to when, by keys and by pointer, in ${locale}`, async ({
    page,
    past,
  }) => {
    const { metrics } = await (await page.request.get("/api/v1/reports/catalog/")).json();
    const revenue = metrics.find(({ slug }: { slug: string }) => slug === "revenue");
    await openReports(page, locale, `?metric=revenue&grain=month&${past.query}`);
    const tip = page.locator(".chart-tip");
    await page.locator(".plot svg").focus();
    await page.keyboard.press(locale === "fa" ? "ArrowLeft" : "ArrowRight");
    for (const by of ["keys", "pointer"]) {
      if (by === "pointer") await page.locator(".plot svg").hover();
      await expect(tip, by).toContainText(revenue.definition[locale]);
      await expect(tip, by).toContainText(COMPLETE[locale]);
    }
  });
}

test("a card leads to its metric in the explorer, over the same days", async ({ page }) => {
  await openAdmin(page, "en", "?range=90d&money=toman");
  const card = page.locator(".card[data-metric=revenue]");
  const name = (await card.locator("h2").textContent()) ?? "";
  await card.locator("h2").getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/reports\/\?/);
  await expect(page.locator(".metric-select")).toContainText(name);
  expect(searchParam(page, "range")).toBe("90d");
  expect(searchParam(page, "money")).toBe("toman");
});

test("many members: eight are drawn beside the others, and the table holds all", async ({
  page,
  past,
}) => {
  const query = `?metric=tickets_created&split=region&grain=month&compare=false&${past.query}`;
  const { series } = await openWithAnswer(page, query);
  expect(series).toHaveLength(9);
  await expect(page.locator(".legend li")).toHaveCount(9);
  const together = Object.values(series.at(-1)?.others ?? {}).flat().length;
  await page.getByRole("button", { name: "Open the table" }).click();
  await expect(page.locator("table.figures thead th")).toHaveCount(8 + together + 1);
});
