import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";
import { expectRowsAddUp } from "./rows-drawer";

for (const locale of ["fa", "en"] as const) {
  test(`past eight members the others are one, whose rows add up to it, in ${locale}`, async ({
    page,
    past,
  }) => {
    const query = `?metric=tickets_created&split=region&grain=month&${past.query}`;
    await openReports(page, locale, query);
    const items = page.locator(".legend button");
    await expect(items).toHaveCount(9);
    await items.last().click();
    await expectRowsAddUp(page);
  });
}

test("eight members and the others are the whole", async ({ page, past }) => {
  const ask = async (more: string) => {
    const query = `metric=tickets_created&grain=year&${past.query}${more}`;
    return (await page.request.get(`/api/v1/reports/metrics/?${query}`)).json();
  };
  const [whole] = (await ask("")).series;
  const { series } = await ask("&split=region&top=8");
  const parts = series.map(({ total }: { total: string }) => BigInt(total));
  expect(parts).toHaveLength(9);
  expect(parts.reduce((sum: bigint, part: bigint) => sum + part, 0n)).toBe(BigInt(whole.total));
});

test("going into the others tells them apart", async ({ page, past }) => {
  const query = `?metric=tickets_created&split=region&grain=week&shape=stacked&${past.query}`;
  await openReports(page, "en", query);
  await page
    .locator(":is(.plot-series rect, .plot path)[fill='var(--series-others)']")
    .nth(1)
    .click();
  await expect(page.locator(".levels li")).toHaveCount(2);
  expect(searchParam(page, "region")?.split(",").length).toBeGreaterThan(8);
  await page.locator(".levels button").first().click();
  await expect.poll(() => searchParam(page, "region")).toBeNull();
});
