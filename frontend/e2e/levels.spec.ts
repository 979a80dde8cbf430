import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";
import { closeRows, expectRowsAddUp } from "./rows-drawer";

/** The rows of the figure on top of the table, which is that of the level's days. */
async function totalOfLevel(page: Page): Promise<string | null> {
  const total = page.locator("tr[data-period=total] td button").first();
  await expect(
    page.locator(".explorer[aria-busy=false] .answer[data-waiting=false]"),
  ).toBeVisible();
  return total.getAttribute("data-value");
}

/** Goes into the newest finished period of the table; gives its figure. */
async function goInto(page: Page): Promise<string | null> {
  const row = page.locator("table.figures tbody tr:not(.total)").nth(1);
  const figure = await row.locator("td button").first().getAttribute("data-value");
  const levels = (searchParam(page, "levels") ?? "").split(",").filter(Boolean).length;
  await row.locator("th button").click();
  await expect(page.locator(".levels li")).toHaveCount(levels + 2);
  return figure;
}

for (const locale of ["fa", "en"] as const) {
  test(`year to month to day to rows and back, each level adding up, in ${locale}`, async ({
    page,
  }) => {
    await openReports(
      page,
      locale,
      "?metric=revenue&range=all&grain=year&pane=table&compare=false",
    );
    const year = await goInto(page);
    await expect.poll(() => searchParam(page, "grain")).toBe("month");
    expect(await totalOfLevel(page)).toBe(year);
    const month = await goInto(page);
    await expect.poll(() => searchParam(page, "grain")).toBe("day");
    expect(await totalOfLevel(page)).toBe(month);

    const day = page.locator(
      "table.figures tbody tr:not(.total) td button[data-value]:not([data-value='0'])",
    );
    const figure = await day.first().getAttribute("data-value");
    await day.first().click();
    expect(await expectRowsAddUp(page)).toBe(figure);
    await closeRows(page);

    await page.reload();
    await expect(page.locator(".levels li")).toHaveCount(3);
    expect(await totalOfLevel(page)).toBe(month);
    await page.locator(".levels button").nth(1).click();
    await expect(page.locator(".levels li")).toHaveCount(2);
    await expect.poll(() => totalOfLevel(page)).toBe(year);
    await page.locator(".levels button").first().click();
    await expect(page.locator(".levels")).toHaveCount(0);
    await expect.poll(() => searchParam(page, "range")).toBe("all");
  });
}

test("a point of the chart goes down a level, and the browser's back button comes up again", async ({
  page,
  past,
}) => {
  await openReports(page, "en", `?metric=total_volume&grain=month&compare=false&${past.query}`);
  const plot = page.locator(".plot svg");
  await plot.hover({ position: { x: 500, y: 160 } });
  await expect(page.locator(".chart-tip")).toBeVisible();
  await plot.click({ position: { x: 500, y: 160 } });
  await expect(page.locator(".levels li")).toHaveCount(2);
  await expect.poll(() => searchParam(page, "grain")).toBe("day");
  await page.goBack();
  await expect(page.locator(".levels")).toHaveCount(0);
  await expect.poll(() => searchParam(page, "grain")).toBe("month");
});

test("a point is gone into by keys alone", async ({ page, past }) => {
  await openReports(page, "en", `?metric=total_volume&grain=month&compare=false&${past.query}`);
  await page.locator(".plot svg").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".chart-tip")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".levels li")).toHaveCount(2);
});

test("other days are another question: the levels are gone", async ({ page, past }) => {
  const query = `?metric=total_volume&grain=month&pane=table&compare=false&${past.query}`;
  await openReports(page, "en", query);
  await goInto(page);
  await page.locator(".range-trigger").click();
  await page.getByRole("button", { name: "Last month" }).click();
  await expect(page.locator(".levels")).toHaveCount(0);
  expect(searchParam(page, "levels")).toBeNull();
});
