import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";

for (const locale of ["fa", "en"] as const) {
  test(`the range is compared with the same days of last year, or with own days, in ${locale}`, async ({
    page,
    past,
  }) => {
    await openReports(page, locale, `?metric=tickets_created&grain=month&${past.query}`);
    await page.locator(".compare-trigger").click();
    await page.locator(".range-preset").nth(1).click();
    await expect.poll(() => searchParam(page, "compare")).toBe("last_year");
    const ask = async (more: string) =>
      (
        await page.request.get(
          `/api/v1/reports/metrics/?metric=tickets_created&grain=month&${past.query}&${more}`,
        )
      ).json();
    const calendar = `calendar=${searchParam(page, "calendar")}`;
    const [{ previous }] = (await ask(`compare=last_year&${calendar}`)).series;
    await expect(page.locator(".legend .swatch-previous")).toBeVisible();
    expect(previous.start.slice(0, 4)).not.toBe(previous.compared_end.slice(0, 4));
    await page.locator(".compare-trigger").click();
    const days = page.locator(".range-calendar [role=button]:not([aria-disabled=true])");
    await days.nth(2).click();
    await days.nth(6).click();
    await expect.poll(() => searchParam(page, "compare")).toBe("own");
    expect(searchParam(page, "compare_from")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.reload();
    await expect(page.locator(".legend .swatch-previous")).toBeVisible();
  });
}

test("shares of a split add up to all, and are drawn as lines without an area", async ({
  page,
  past,
}) => {
  const query = `?metric=tickets_created&split=segment&grain=month&show=share&pane=table&compare=false&${past.query}`;
  await openReports(page, "en", query);
  const cells = await page
    .locator("tr[data-period=total] [data-value]")
    .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute("data-value"))));
  expect(cells.length).toBeGreaterThan(1);
  expect(cells.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
});

test("a press on a colour takes its series out of the chart and brings it back", async ({
  page,
  past,
}) => {
  const query = `?metric=tickets_created&split=segment&grain=month&shape=line&${past.query}`;
  await openReports(page, "en", query);
  const lines = page.locator(".plot .plot-series");
  const count = await lines.count();
  expect(count).toBeGreaterThan(1);
  const toggle = page.locator(".legend-toggle").first();
  await toggle.click();
  await expect.poll(() => searchParam(page, "hide")).not.toBeNull();
  await expect(page.locator(".legend li [type=checkbox]:not(:checked)")).toHaveCount(1);
  await page.reload();
  await expect(lines).toHaveCount(count - 1);
  await toggle.click();
  await expect.poll(() => searchParam(page, "hide")).toBeNull();
});

test("a drag over the chart sets the range, and a press still goes into a point", async ({
  page,
  past,
}) => {
  await openReports(page, "en", `?metric=tickets_created&grain=month&${past.query}`);
  const place = await page.locator(".explorer .plot").boundingBox();
  if (!place) throw new Error("there is no chart");
  const middle = place.y + place.height / 2;
  await page.mouse.move(place.x + place.width * 0.4, middle);
  await expect(page.locator(".plot .recharts-surface").first()).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(place.x + place.width * 0.7, middle, { steps: 6 });
  await expect(page.locator(".plot-brush")).toBeVisible();
  await page.mouse.up();
  await expect
    .poll(() => searchParam(page, "from"))
    .not.toBe(new URLSearchParams(past.query).get("from"));
  expect(searchParam(page, "levels")).toBeNull();
  expect(searchParam(page, "grain")).toBe("month");
});

test("the chart is saved as a picture and as a drawing with its title and filters", async ({
  page,
  past,
}) => {
  await openReports(page, "en", `?metric=tickets_created&region=IR-23&grain=month&${past.query}`);
  const save = async (name: string) => {
    await page.getByRole("button", { name: "Chart options" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const svg = await save("Save as SVG");
  expect(svg.name).toMatch(/^Loans created.*Tehran.*\.svg$/);
  const text = svg.content.toString();
  expect(text).toContain("Region: Tehran");
  expect(text).not.toContain("var(--");
  const png = await save("Save as PNG");
  expect([...png.content.subarray(1, 4)]).toEqual([..."PNG"].map((one) => one.charCodeAt(0)));
});

test("a range of one period is a number, and the first day at the axis has its year", async ({
  page,
  past,
}) => {
  await openReports(page, "en", `?metric=tickets_created&grain=year&range=year&calendar=gregorian`);
  await expect(page.locator(".one-point .figure")).toBeVisible();
  await openReports(
    page,
    "en",
    `?metric=tickets_created&grain=day&calendar=gregorian&${past.query}`,
  );
  await expect(
    page
      .locator(".plot svg text")
      .filter({ hasText: /20\d\d/ })
      .first(),
  ).toBeVisible();
});

test("a filter is found by name, chosen alone and left out", async ({ page }) => {
  await openReports(page, "en", "?metric=tickets_created");
  await page.locator(".filter-bar summary", { hasText: "Region" }).click();
  const list = page.locator(".filter-panel:visible");
  await expect(list.locator(".member-list .figure").first()).toBeVisible();
  await list.getByRole("searchbox").fill("tehr");
  await expect(list.locator("[data-member]")).toHaveCount(1);
  await list.getByRole("button", { name: "Only Tehran" }).click();
  await expect.poll(() => searchParam(page, "region")).toBe("IR-23");
  await expect(page.locator(".chips [data-filter=region]")).toContainText("Region: Tehran");
  await list.getByRole("button", { name: "All", exact: true }).click();
  await list.getByRole("button", { name: "All but Tehran" }).click();
  await expect(page.locator(".chips [data-filter=region]")).toContainText("all but Tehran");
  expect(searchParam(page, "region")?.split(",")).not.toContain("IR-23");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Remove filter: Region/ }).click();
  await expect.poll(() => searchParam(page, "region")).toBeNull();
});
