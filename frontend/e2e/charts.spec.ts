import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openAdmin, openReports, searchParam } from "./pages";
import { walk } from "./walk";

/** Charts whose axes differ: by their number, their marks, or how wide these are. */
const AXES = [
  "",
  "?also=tickets_created,completion_rate&grain=week&range=90d",
  "?money=toman",
  "?grain=month&range=90d",
  "?grain=year&range=all&shape=bar",
];

/** The panel of a metric's chart, brought into sight. */
async function chartOf(page: Page, metric: string) {
  const panel = page.locator(`[data-chart=${metric}]`);
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator(".chart-answer[aria-busy=false]")).toBeVisible();
  return panel;
}

for (const locale of ["fa", "en"] as const) {
  test(`a chart's total opens rows that add up to it, in ${locale}`, async ({ page, past }) => {
    await openAdmin(page, locale, `?${past.query}`);
    const panel = await chartOf(page, "refunds");
    await panel.locator(".chart-total").click();
    await expect(page.locator("[data-same=true]")).toBeVisible();
    await expect(page.locator(".rows-scroll tbody tr").first()).toBeVisible();
  });
}

test("more loans that are late are bad news, more payments are good news", async ({
  page,
  past,
}) => {
  await openAdmin(page, "en", `?${past.query}`);
  for (const [metric, rising, falling] of [
    ["overdue_loans", "bad", "good"],
    ["total_volume", "good", "bad"],
  ] as const) {
    const panel = await chartOf(page, metric);
    const change = panel.locator(".change");
    const fell = (await change.textContent())?.includes("-");
    await expect(change).toHaveAttribute("data-news", fell ? falling : rising);
  }
});

test("a chart below the fold asks for its figures when it is nearly in sight", async ({
  page,
  past,
}) => {
  const requested: string[] = [];
  page.on("request", (request) => requested.push(request.url()));
  await openAdmin(page, "en", `?${past.query}`);
  await expect(page.getByTestId("at-risk")).toBeVisible();
  const forMessages = () =>
    requested.filter((url) => /\/reports\/metrics\/.*delivery_rate/.test(url));
  expect(forMessages()).toEqual([]);
  await chartOf(page, "delivery_rate");
  expect(forMessages()).toHaveLength(1);
});

test("charts are tables at one press, and the address keeps it", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  await chartOf(page, "total_volume");
  await page.getByText("Table", { exact: true }).click();
  await expect.poll(() => searchParam(page, "pane")).toBe("table");
  await expect(page.locator("[data-chart=total_volume] tr[data-period=total]")).toBeVisible();
  await page.reload();
  const panel = await chartOf(page, "total_volume");
  await panel.locator("tr[data-period=total] td button").first().click();
  await expect(page.locator("[data-same=true]")).toBeVisible();
});

test("all charts are split by a dimension that they have", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}&split=asset_type&grain=month`);
  const volume = await chartOf(page, "total_volume");
  await expect(volume.locator(".legend li")).not.toHaveCount(0);
  const users = await chartOf(page, "new_users");
  await expect(users.locator(".legend li")).toHaveCount(0);
  await expect(users.locator(".chart-total")).toBeVisible();
});

test("a chart leads to its metric in the explorer, of the same days", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  const panel = await chartOf(page, "payment_success_rate");
  await panel.locator(".chart-link").click();
  await expect(page).toHaveURL(/\/en\/reports\//);
  expect(searchParam(page, "metric")).toBe("payment_success_rate");
  expect(searchParam(page, "from")).toBe(past.from);
});

for (const locale of ["fa", "en"] as const) {
  test(`no mark of an axis is cut, in ${locale}`, async ({ page }) => {
    await walk(AXES, async (query) => {
      await page.setViewportSize({ width: query.includes("month") ? 1440 : 390, height: 1600 });
      await openReports(page, locale, query);
      const drawing = page.locator(".plot svg").first();
      await expect(drawing.locator("text").nth(5)).toBeVisible();
      const cut = await drawing.evaluate((svg) => {
        const { left, right } = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")]
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < left || box.right > right;
          })
          .map(({ textContent }) => textContent);
      });
      expect.soft(cut, `reports/${query}`).toEqual([]);
    });
  });
}
