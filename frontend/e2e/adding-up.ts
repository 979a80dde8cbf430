import type { Page } from "@playwright/test";
import { expect } from "./page";

/** The opened rows' sum is the figure that the page shows, and is told to be so. Gives the sum, exactly. */
export async function rowsAddUp(page: Page): Promise<string | null> {
  await expect(page.locator("[data-same=true]")).toBeVisible();
  const figure = await page.getByTestId("figure").textContent();
  await expect(page.getByTestId("sum")).toHaveText(figure ?? "");
  await expect(page.locator(".rows-scroll tbody tr").first()).toBeVisible();
  return page.getByTestId("sum").getAttribute("data-value");
}

/** Closes the drawer of rows. */
export async function closeRows(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("sum")).toHaveCount(0);
}
