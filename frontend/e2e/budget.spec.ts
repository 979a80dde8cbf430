import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { waitUntilLoaded } from "./pages";

// What is weighed is the first visit.
test.use({ freshContext: true });

/** Bytes, as they come over the wire. Charts, lists and menus come after it. */
const SCRIPTS_BEFORE_THE_LARGEST_PAINT = 250_000;
const LAYOUT_SHIFT = 0.02;

/** The dashboards, and what comes last of what each shows at first. */
const LAST = {
  dashboard: ".plot svg",
  admin: ".loans[aria-busy=false]",
  reports: ".plot svg",
};

interface Paint {
  scripts: number;
  later: number;
  shift: number;
}

declare global {
  interface Window {
    painted: { largest: number; shift: number };
  }
}

/** Watches, from the first byte on, what the page paints last and how much of it jumps. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.painted = { largest: 0, shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.painted.largest = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) window.painted.shift += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

async function paintOf(page: Page): Promise<Paint> {
  return await page.evaluate(() => {
    const { largest, shift } = window.painted;
    const scripts = performance
      .getEntriesByType("resource")
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith(".js"));
    const sum = (of: PerformanceResourceTiming[]) =>
      of.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
    const [before, after] = [
      scripts.filter(({ responseEnd }) => responseEnd <= largest),
      scripts.filter(({ responseEnd }) => responseEnd > largest),
    ];
    return { scripts: sum(before), later: sum(after), shift };
  });
}

for (const locale of ["fa", "en"] as const) {
  for (const [path, last] of Object.entries(LAST)) {
    test(`${locale}/${path} is light before its largest paint, and nothing jumps`, async ({
      page,
    }) => {
      await watch(page);
      await page.goto(`/${locale}/${path}/`);
      await expect(page.locator(last).first()).toBeVisible();
      await waitUntilLoaded(page);
      await page.waitForFunction(() => window.painted.largest > 0);
      const paint = await paintOf(page);
      test.info().annotations.push({ type: "bytes", description: JSON.stringify(paint) });
      expect(paint.scripts + paint.later).toBeGreaterThan(0);
      expect(paint.scripts).toBeLessThan(SCRIPTS_BEFORE_THE_LARGEST_PAINT);
      expect(paint.shift).toBeLessThan(LAYOUT_SHIFT);
    });
  }
}
