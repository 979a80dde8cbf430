import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";
import { expectRowsAddUp } from "./rows-drawer";

for (const locale of ["fa", "en"] as const) {
  test(`a converted point has rows as booked that add up to it, in ${locale}`, async ({
    page,
    past,
  }) => {
    const query = `?metric=total_volume&grain=week&pane=table&convert_to=USD&${past.query}`;
    await openReports(page, locale, query);
    const cell = page.locator("table.figures tbody tr:not(.total) td button").first();
    const figure = await cell.getAttribute("data-value");
    await cell.click();
    expect(await expectRowsAddUp(page)).toBe(figure);
    await expect(page.locator(".rows-scroll tbody tr").first()).toContainText(/rials|ریال/);
  });
}

test("money is converted by choice, and a count has nothing to convert", async ({ page, past }) => {
  await openReports(page, "en", `?metric=total_volume&grain=week&${past.query}`);
  await page.getByRole("button", { name: /Convert/ }).click();
  await page.getByRole("option", { name: /US dollar/i }).click();
  await expect.poll(() => searchParam(page, "convert_to")).toBe("USD");
  await expect(page.locator(".legend .figure").first()).toContainText("$");
  await expect(page.locator(".warnings")).toContainText("each day's rate");
  await openReports(page, "en", `?metric=tickets_created&${past.query}`);
  await expect(page.getByRole("button", { name: /Convert/ })).toHaveCount(0);
});
