import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";
import { closeRows, expectRowsAddUp } from "./rows-drawer";

for (const locale of ["fa", "en"] as const) {
  test(`each of several metrics has its line, its total and its rows, in ${locale}`, async ({
    page,
    past,
  }) => {
    await openReports(page, locale, `?metric=total_volume&also=revenue&grain=week&${past.query}`);
    const items = page.locator(".legend button");
    await expect(items).toHaveCount(2);
    await page.locator(".plot svg").first().focus();
    await expect(page.locator(".recharts-yAxis")).toHaveCount(1);
    for (const place of [0, 1]) {
      await items.nth(place).click();
      await expectRowsAddUp(page);
      await closeRows(page);
    }
  });
}

test("metrics are added by name, and two units have an axis each", async ({ page, past }) => {
  await openReports(page, "en", `?metric=total_volume&grain=week&split=region&${past.query}`);
  await page.getByRole("button", { name: /Add metric/ }).click();
  await page.getByRole("option", { name: /^Loans created/ }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => searchParam(page, "also")).toBe("tickets_created");
  expect(searchParam(page, "split")).toBeNull();
  await page.locator(".plot svg").first().focus();
  await expect(page.locator(".recharts-yAxis")).toHaveCount(2);
  await expect(page.locator(".legend")).toContainText("(right axis)");
});

test("three units make two charts, and no figure is lost", async ({ page, past }) => {
  const also = "tickets_created,completion_rate";
  await openReports(page, "en", `?metric=total_volume&also=${also}&grain=week&${past.query}`);
  await expect(page.locator(".explorer .plot")).toHaveCount(2);
  await expect(page.locator(".legend button")).toHaveCount(3);
});

test("a point of several metrics is gone into for all of them", async ({ page, past }) => {
  const query = `?metric=total_volume&also=tickets_created&grain=month&${past.query}`;
  await openReports(page, "en", query);
  const plot = page.locator(".plot svg");
  await plot.hover({ position: { x: 500, y: 160 } });
  await expect(page.locator(".chart-tip")).toBeVisible();
  await plot.click({ position: { x: 500, y: 160 } });
  await expect(page.locator(".levels li")).toHaveCount(2);
  await expect(page.locator(".legend button")).toHaveCount(2);
  expect(searchParam(page, "also")).toBe("tickets_created");
});
