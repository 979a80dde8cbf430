import { expect, type Page } from "@playwright/test";

export type Locale = "fa" | "en";

/** What stands where something is still to come. */
const PLACEHOLDERS = [
  "main[aria-busy=true]",
  "main [aria-busy=true]",
  ".skeleton-block",
  ".icon-button[aria-hidden=true]",
].join(", ");

/** Opens the administrator's page and waits for its figures. */
export async function openAdmin(page: Page, locale: Locale, query = ""): Promise<void> {
  await page.goto(`/${locale}/admin/${query}`);
  await expect(page.locator(".card[data-metric] .figure").first()).toBeVisible();
  await expect(page.locator(".range-trigger")).toBeVisible();
}

/** Opens the explorer and waits for its answer, or for the message why there is none. */
export async function openReports(page: Page, locale: Locale, query = ""): Promise<void> {
  await page.goto(`/${locale}/reports/${query}`);
  await expect(
    page.locator(".explorer[aria-busy=false] :is(.legend, table, .state)"),
  ).not.toHaveCount(0);
  await expect(page.locator(".range-trigger")).toBeVisible();
}

/** Opens the menu of language, theme, calendar and money unit. */
export async function openDisplayMenu(page: Page): Promise<void> {
  await page
    .locator("summary")
    .and(page.getByLabel(/^(Display|نمایش)$/))
    .click();
}

/**
 * Waits until what is in sight is complete: no placeholder is left, the fonts are there and nothing is left to be done.
 * What is below the fold loads once it is scrolled to. A page that leads on to another is left for that one.
 */
export async function waitUntilLoaded(page: Page): Promise<void> {
  await page.waitForFunction(async (placeholders) => {
    const inSight = (element: Element) =>
      element.checkVisibility() && element.getBoundingClientRect().top < innerHeight;
    const isComplete = () =>
      document.querySelector("main") !== null &&
      // The frame of a page stands in its file, without a heading.
      document.querySelector("h1") !== null &&
      ![...document.querySelectorAll(placeholders)].some(inSight);
    if (!isComplete()) return false;
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve));
    return isComplete();
  }, PLACEHOLDERS);
}

/** One parameter of the page's address. */
export function searchParam(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

/** How wide the page's content is, in pixels: wider than its viewport when something overflows. */
export function contentWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
