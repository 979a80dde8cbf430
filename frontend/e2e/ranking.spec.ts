import { expect, test } from "./fixtures";
import { searchParam } from "./pages";
import { closeRows, expectRowsAddUp } from "./rows-drawer";

const PROVINCES = 31;

for (const locale of ["fa", "en"] as const) {
  test(`provinces are ranked with their shares, and open their rows, in ${locale}`, async ({
    page,
    past,
  }) => {
    await page.goto(`/${locale}/reports/?metric=revenue&pane=ranking&split=region&${past.query}`);
    const rows = page.locator(".ranking tbody tr:not(.total)");
    await expect(rows.nth(PROVINCES - 1)).toBeAttached();
    const values = await rows
      .locator("button")
      .evaluateAll((cells) => cells.map((cell) => BigInt(cell.getAttribute("data-value") ?? "0")));
    expect(values).toEqual([...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    const first = rows.first().locator("button");
    const value = await first.getAttribute("data-value");
    await first.click();
    expect(await expectRowsAddUp(page)).toBe(value);
    await closeRows(page);
    const whole = page.locator(".ranking tr.total button");
    const total = await whole.getAttribute("data-value");
    expect(values.reduce((sum, one) => sum + one, 0n)).toBe(BigInt(total ?? ""));
    await whole.click();
    expect(await expectRowsAddUp(page)).toBe(total);
  });
}

test("no value is told from zero", async ({ page, past }) => {
  const day = `from=${past.from}&to=${past.from}`;
  await page.goto(`/en/reports/?metric=completion_rate&pane=ranking&split=region&${day}`);
  const missing = page.locator(".ranking tr[data-missing=true]").first();
  await expect(missing).toContainText("no value");
  await expect(missing.locator(".ranking-bar")).toHaveCount(0);
  await page.goto(`/en/reports/?metric=tickets_completed&pane=ranking&split=region&${day}`);
  const zero = page.locator(".ranking tr:has(button[data-value='0'])").first();
  await expect(zero.locator(".ranking-bar")).toHaveCount(1);
});

test("a ranking comes from the explorer's split", async ({ page, past }) => {
  await page.goto(`/en/reports/?metric=revenue&split=segment&${past.query}`);
  await page.getByText("Ranking", { exact: true }).click();
  await expect(page.locator(".ranking thead")).toContainText("Segment");
  await page.getByRole("button", { name: /^Break down by/ }).click();
  await page.getByRole("option", { name: "Region" }).click();
  await expect.poll(() => searchParam(page, "split")).toBe("region");
  await expect(page.locator(".ranking tbody tr").nth(PROVINCES)).toBeAttached();
});
