import { expect, type Page } from "@playwright/test";
import { searchParam } from "./pages";

/** Expects the sum of the opened rows to be the figure that the page shows. Returns the exact sum. */
export async function expectRowsAddUp(page: Page): Promise<string | null> {
  await expect(page.locator("[data-same=true]")).toBeVisible();
  const figure = await page.getByTestId("figure").textContent();
  await expect(page.getByTestId("sum")).toHaveText(figure ?? "");
  await expect(page.locator(".rows-scroll tbody tr").first()).toBeVisible();
  return page.getByTestId("sum").getAttribute("data-value");
}

/** Closes the drawer of rows; the address, which follows a moment later, no longer has it. */
export async function closeRows(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("sum")).toHaveCount(0);
  await expect.poll(() => searchParam(page, "rows")).toBeNull();
}
