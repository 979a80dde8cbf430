import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";
import { closeRows, expectRowsAddUp } from "./rows-drawer";

const PIVOT = "?metric=total_volume&pane=pivot&split=region&across=asset_type";

for (const locale of ["fa", "en"] as const) {
  test(`a cell, a row and the whole of a pivot open their rows, in ${locale}`, async ({
    page,
    past,
  }) => {
    await page.goto(`/${locale}/reports/${PIVOT}&${past.query}`);
    const cell = page.locator(".pivot td.heat button:not([data-value='0'])").first();
    const figures = [
      cell,
      page.locator(".pivot tr.total td button").first(),
      page.locator(".pivot tbody tr:not(.total) td button").first(),
    ];
    for (const figure of figures) {
      const value = await figure.getAttribute("data-value");
      await figure.click();
      expect(await expectRowsAddUp(page)).toBe(value);
      await closeRows(page);
    }
  });
}

test("cells add up to their rows, columns and the whole", async ({ page, past }) => {
  await page.goto(`/en/reports/${PIVOT}&${past.query}`);
  await expect(page.locator(".pivot tr.total")).toBeVisible();
  const table = await page
    .locator(".pivot tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td button")].map((cell) => cell.getAttribute("data-value") ?? ""),
      ),
    );
  const [totals = [], ...rows] = table.map((row) => row.map(BigInt));
  const sum = (values: readonly (bigint | undefined)[]) =>
    values.reduce<bigint>((all, one) => all + (one ?? 0n), 0n);
  expect(rows.length).toBeGreaterThan(20);
  for (const [total, ...cells] of rows) expect(sum(cells)).toBe(total);
  for (const [place, total] of totals.entries()) {
    expect(sum(rows.map((row) => row[place]))).toBe(total);
  }
});

test("each cell has its line over time where that is chosen, and the address keeps it", async ({
  page,
  past,
}) => {
  await page.goto(`/en/reports/${PIVOT}&${past.query}`);
  const lines = page.locator(".pivot .cell-line svg");
  await expect(page.locator(".pivot tr.total")).toBeVisible();
  await expect(lines).toHaveCount(0);
  await page.getByLabel("Trends").check();
  await expect.poll(() => searchParam(page, "lines")).toBe("true");
  await expect(lines).toHaveCount(await page.locator(".pivot td button").count());
  await page.reload();
  await expect(page.getByLabel("Trends")).toBeChecked();
  await expect(lines.first()).toBeVisible();
  await page.getByLabel("Trends").uncheck();
  await expect(lines).toHaveCount(0);
});

test("a pivot's sides are chosen, and the address brings them back", async ({ page, past }) => {
  await openReports(page, "en", `?metric=tickets_created&${past.query}`);
  await page.getByText("Pivot table", { exact: true }).click();
  await expect(page.locator(".pivot")).toBeVisible();
  await page.getByRole("button", { name: /^Columns/ }).click();
  await page.getByRole("option", { name: "Asset type" }).click();
  await expect.poll(() => searchParam(page, "across")).toBe("asset_type");
  await page.reload();
  await expect(page.locator(".pivot thead")).toContainText("Region");
  await expect(page.locator(".pivot caption")).toContainText("Asset type");
});
