import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";

/** Drawings of every shape: lines, several axes, bars beside and upon each other, few points and one. */
const DRAWINGS = [
  "?metric=total_volume&grain=day",
  "?metric=wallet_balances&grain=day",
  "?also=tickets_created,completion_rate&grain=week&range=90d",
  "?metric=total_volume&also=revenue&grain=week&range=90d&shape=bar",
  "?metric=total_volume&grain=month&range=all&shape=bar",
  "?metric=total_volume&split=asset_type&grain=month&shape=stacked&range=all",
];

/** What a drawing shows and where, to half a pixel; what has no size is not seen. */
async function contentOf(drawing: Locator) {
  return await drawing.evaluate((svg) => {
    const { x: left, y: top } = svg.getBoundingClientRect();
    const half = (pixels: number) => Math.round(pixels * 2) / 2;
    const seen = (selector: string, what: (element: Element) => string | null) =>
      [...svg.querySelectorAll(selector)]
        .filter((element) => !element.closest("defs"))
        .flatMap((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const box = [x - left, y - top, width, height].map(half);
          return width + height > 0 ? [`${what(element)} at ${box.join()}`] : [];
        })
        .sort();
    const ink = (element: Element) => {
      const [fill, stroke, dashes] = ["fill", "stroke", "stroke-dasharray"].map((name) =>
        element.getAttribute(name),
      );
      return [fill === "none" ? null : fill, stroke === "none" ? null : stroke, dashes].join();
    };
    return {
      texts: seen("text", ({ textContent }) => textContent),
      marks: seen("path, rect", ink),
      lines: seen("line", ink),
    };
  });
}

for (const locale of ["fa", "en"] as const) {
  test(`a chart that is reached is the drawing that was there, in ${locale}`, async ({ page }) => {
    for (const query of DRAWINGS) {
      await openReports(page, locale, query);
      const plot = page.locator(".plot").first();
      const still = await contentOf(plot.locator("svg.still"));
      expect(still.texts.length, query).toBeGreaterThan(5);
      expect(still.marks.length, query).toBeGreaterThan(0);
      await plot.locator("svg.still").focus();
      const live = plot.locator("svg.recharts-surface");
      await expect(live).toBeFocused();
      expect(await contentOf(live), query).toEqual(still);
    }
  });
}

test("a pointer that comes at once and stays sees the tip of its point", async ({ page }) => {
  await openReports(page, "en");
  await expect(page.locator(".plot svg.recharts-surface")).toHaveCount(0);
  await page.locator(".plot svg.still").hover({ position: { x: 500, y: 160 } });
  await expect(page.locator(".chart-tip")).toBeVisible();
});

test("a tap on a chart that nothing pointed at before goes into its point", async ({
  page,
  past,
}) => {
  await openReports(page, "en", `?metric=total_volume&grain=month&compare=false&${past.query}`);
  await page.locator(".plot svg.still").click({ position: { x: 500, y: 160 } });
  await expect(page.locator(".levels li")).toHaveCount(2);
  await expect.poll(() => searchParam(page, "grain")).toBe("day");
});
