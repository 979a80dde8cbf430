import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openAdmin, openReports, searchParam } from "./pages";

const FILTERS = ["Asset type", "Segment", "Region"] as const;

async function chooseFirst(page: Page, label: string): Promise<void> {
  await page.locator(".filter-bar summary", { hasText: label }).click();
  await page.locator(".member-list:visible").getByRole("checkbox").first().check();
  await page.keyboard.press("Escape");
}

test("each filter goes into the address, and a reload shows the same", async ({ page }) => {
  await openReports(page, "en", "?metric=tickets_created");
  for (const label of FILTERS) {
    await chooseFirst(page, label);
    const name = label.toLowerCase().replace(" ", "_");
    await expect.poll(() => searchParam(page, name)).not.toBeNull();
  }
  await expect(page.locator(".explorer[aria-busy=false] .legend .figure").first()).toBeVisible();
  const total = await page.locator(".legend .figure").first().textContent();
  const address = page.url();
  await page.reload();
  await expect(page.locator(".legend .figure").first()).toHaveText(total ?? "");
  expect(page.url()).toBe(address);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => searchParam(page, "region")).toBeNull();
});

test("a named range and own days go into the address", async ({ page }) => {
  await openReports(page, "en");
  await page.locator(".range-trigger").click();
  await page.getByRole("button", { name: "Last month" }).click();
  await expect.poll(() => searchParam(page, "range")).toBe("last_month");
  await page.locator(".range-trigger").click();
  const days = page.locator(".range-calendar [role=button]:not([aria-disabled=true])");
  await days.nth(2).click();
  await days.nth(6).click();
  await expect.poll(() => searchParam(page, "from")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(searchParam(page, "range")).toBeNull();
  await page.goBack();
  await expect.poll(() => searchParam(page, "range")).toBe("last_month");
});

test("grain, split, chart type, comparison and currency go into the address", async ({ page }) => {
  await openReports(page, "en");
  await page.getByText("Weekly", { exact: true }).click();
  await expect.poll(() => searchParam(page, "grain")).toBe("week");
  await page.getByRole("button", { name: /Break down by/ }).click();
  await page.getByRole("option", { name: "Asset type" }).click();
  await expect.poll(() => searchParam(page, "split")).toBe("asset_type");
  await page.getByTitle("Stacked bars").click();
  await expect.poll(() => searchParam(page, "shape")).toBe("stacked");
  await expect(page.locator(".plot-series rect").first()).toBeVisible();
  await page.getByRole("button", { name: /^Compare to/ }).click();
  await page.getByRole("button", { name: "Nothing" }).click();
  await expect.poll(() => searchParam(page, "compare")).toBe("false");
  await page.getByRole("button", { name: /Currency/ }).click();
  await page.getByRole("option", { name: /rial/i }).click();
  await expect.poll(() => searchParam(page, "currency")).toBe("IRR");
  const chosen = { grain: "week", split: "asset_type", shape: "stacked", compare: "false" };
  for (const [name, value] of Object.entries(chosen)) expect(searchParam(page, name)).toBe(value);
  await page.reload();
  await expect(page.locator(".plot-series rect").first()).toBeVisible();
});

test("the address writes figures in tomans and days in the other calendar, whatever the reader prefers", async ({
  page,
}) => {
  const volume = page.locator("[data-metric=total_volume] .card-value");
  await openAdmin(page, "en");
  await expect(volume).toContainText("rials");
  await openAdmin(page, "en", "?money=toman&calendar=persian");
  await expect(volume).toContainText("tomans");
  await expect(page.locator(".range-trigger")).toContainText(/14\d\d/);
  await openAdmin(page, "en");
  await expect(volume).toContainText("rials");
});

test.describe("for support", () => {
  test.use({ role: "support" });

  test("an address without a metric shows one that support may see", async ({ page }) => {
    await openReports(page, "en");
    await expect(page.getByRole("button", { name: "Metric Active loans" })).toBeVisible();
    await expect(page.locator(".explorer .state")).toHaveCount(0);
  });
});
