import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openAdmin, openReports, searchParam } from "./pages";
import { closeRows } from "./rows-drawer";
import { walk } from "./walk";

const TWO_REFRESHES = 35_000;

/** The drawer's sum is the figure that the page shows. While the marketplace lives, both move together. */
async function expectSumIsFigure(page: Page, timeout?: number): Promise<void> {
  await expect(page.locator("[data-same=true]")).toBeVisible({ timeout });
  const figure = await page.getByTestId("figure").textContent();
  await expect(page.getByTestId("sum")).toHaveText(figure ?? "");
}

test("the rows behind each card add up to its figure", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  await walk(["total_volume", "total_users", "active_loans", "wallet_balances"], async (metric) => {
    await page.locator(`.card[data-metric=${metric}] .card-rows`).click();
    await expectSumIsFigure(page);
    await expect(page.locator(".rows-scroll tbody tr").first()).toBeVisible();
    await closeRows(page);
  });
});

for (const [locale, word] of [
  ["fa", "تأیید شد"],
  ["en", "verified"],
] as const) {
  test(`what happened by each row is told in words, in ${locale}`, async ({ page, past }) => {
    await openAdmin(page, locale, `?${past.query}`);
    await page.locator(".card[data-metric=total_volume] .card-rows").click();
    const facts = page.locator(".rows-scroll [data-fact=verified]");
    await expect(facts.first()).toHaveText(word);
  });
}

test("the rows behind a live card keep in step with it", async ({ page }) => {
  await openAdmin(page, "fa");
  await page.locator(".card[data-metric=revenue] .card-rows").click();
  await expectSumIsFigure(page, TWO_REFRESHES);
});

test("a point of the chart opens its rows, and the address brings them back", async ({
  page,
  past,
}) => {
  await openReports(page, "en", `?metric=total_volume&grain=day&compare=false&${past.query}`);
  const plot = page.locator(".plot svg");
  await expect(plot).toBeVisible();
  await plot.hover({ position: { x: 500, y: 160 } });
  await expect(page.locator(".chart-tip")).toBeVisible();
  await plot.click({ position: { x: 500, y: 160 } });
  await expectSumIsFigure(page);
  const sum = await page.getByTestId("sum").textContent();
  await page.reload();
  await expect(page.getByTestId("sum")).toHaveText(sum ?? "");
  await page.keyboard.press("Escape");
  await expect.poll(() => searchParam(page, "rows")).toBeNull();
});

test("a cell and a total of the table open their rows", async ({ page, past }) => {
  const query = `?metric=tickets_created&split=asset_type&pane=table&compare=false&${past.query}`;
  await openReports(page, "en", query);
  await page.locator(`tr[data-period='${past.to}'] td button`).first().click();
  await expectSumIsFigure(page);
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator("tr[data-period=total] td button").nth(1).click();
  await expectSumIsFigure(page);
});

test("a ratio has two parts, each with its rows", async ({ page, past }) => {
  await openReports(
    page,
    "en",
    `?metric=payment_success_rate&pane=table&compare=false&${past.query}`,
  );
  await page.locator("tr[data-period=total] td button").first().click();
  await expectSumIsFigure(page);
  await expect(page.getByTestId("parts")).toHaveText(/\d/);
  await page.getByText("Denominator", { exact: true }).click();
  await expect.poll(() => searchParam(page, "part")).toBe("denominator");
  await expect(page.locator(".rows-scroll tbody tr").first()).toBeVisible();
});

test("more rows come page by page", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  await page.locator(".card[data-metric=total_volume] .card-rows").click();
  const rows = page.locator(".rows-scroll tbody tr");
  await expect(rows).toHaveCount(50);
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(rows).toHaveCount(100);
});
