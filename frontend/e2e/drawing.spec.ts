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

interface Seen {
  what: string;
  box: number[];
}

/** What a drawing shows and where, in pixels; what has no size is not seen. */
async function contentOf(drawing: Locator): Promise<Seen[]> {
  return await drawing.evaluate((svg) => {
    const { x: left, y: top } = svg.getBoundingClientRect();
    const ink = (element: Element) =>
      ["fill", "stroke", "stroke-dasharray"]
        .map((name) => element.getAttribute(name))
        .map((value) => (value === "none" ? null : value))
        .join();
    return [...svg.querySelectorAll("text, path, rect, line")]
      .filter((element) => !element.closest("defs"))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const isText = element.tagName === "text";
        return {
          what: isText ? `text ${element.textContent}` : ink(element),
          box: [x - left, y - top, width, height],
        };
      })
      .filter(({ box: [, , width = 0, height = 0] }) => width + height > 0);
  });
}

/** What one drawing shows and the other does not, to a pixel. */
function missing(some: readonly Seen[], others: readonly Seen[]): Seen[] {
  const rest = [...others];
  return some.filter(({ what, box }) => {
    const place = rest.findIndex(
      (other) =>
        other.what === what && box.every((at, side) => Math.abs(at - (other.box[side] ?? 0)) <= 1),
    );
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
}

for (const locale of ["fa", "en"] as const) {
  test(`a chart that is reached is the drawing that was there, in ${locale}`, async ({ page }) => {
    for (const query of DRAWINGS) {
      await openReports(page, locale, query);
      const plot = page.locator(".plot").first();
      const still = await contentOf(plot.locator("svg.still"));
      expect(still.length, query).toBeGreaterThan(10);
      await plot.locator("svg.still").hover();
      const live = plot.locator("svg.recharts-surface");
      await expect(live).toBeVisible();
      // Nothing is pointed at any more.
      await page.mouse.move(0, 0);
      await expect(async () => {
        const shown = await contentOf(live);
        expect([missing(still, shown), missing(shown, still)], query).toEqual([[], []]);
      }).toPass();
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
