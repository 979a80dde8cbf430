import { expect, test } from "./fixtures";
import { openReports } from "./pages";

const named = (what: string) => `${what} ${Date.now().toString(36)}`;

test.describe("who may write", () => {
  test.use({ role: "manager" });

  test("writes on a day, and it is on the chart, in its tip and below it", async ({
    page,
    past,
  }) => {
    const text = named("The gateway was down");
    await openReports(page, "en", `?metric=revenue&grain=month&compare=false&${past.query}`);
    await page.getByRole("button", { name: "Annotate a day" }).click();
    await page.locator(".dialog [name=text]").fill(text);
    await page.locator(".dialog [type=submit]").click();
    const entry = page.locator(`.annotation[data-day="${past.to}"]`, { hasText: text });
    await expect(entry).toBeVisible();
    await expect(page.locator(".plot-note")).not.toHaveCount(0);
    await page.locator(".plot svg").focus();
    await page.keyboard.press("End");
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
    await expect(page.locator(".chart-tip-note", { hasText: text })).toBeVisible();
    await entry.getByRole("button").click();
    await expect(entry).toHaveCount(0);
  });
});

test.describe("who only reads", () => {
  test.use({ role: "auditor" });

  test("is not asked to write", async ({ page }) => {
    await openReports(page, "en");
    await expect(page.getByRole("button", { name: "Annotate a day" })).toHaveCount(0);
  });
});
