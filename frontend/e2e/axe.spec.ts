import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { PAGES } from "../lib/access";
import { expect, signedIn, test } from "./page";

const OPEN = Object.entries(PAGES).filter(([page, needed]) => needed === "anyone" && page !== "");
const CLOSED = Object.entries(PAGES).filter(([, needed]) => needed !== "anyone");

/** What axe finds that keeps somebody out. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

for (const locale of ["fa", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      test("no page keeps an administrator out", async ({ page }) => {
        test.setTimeout(180_000);
        for (const [path] of CLOSED) {
          await page.goto(`/${locale}/${path}/`);
          await page.locator("main:not([aria-busy=true])").first().waitFor();
          await page.waitForLoadState("networkidle");
          expect.soft(await barriers(page), path).toEqual([]);
        }
      });

      test.describe("to nobody", () => {
        // Who is not signed in is told so by a 401, which the browser writes to its console.
        signedIn.use({ role: null });
        signedIn("no page of the entrance keeps anybody out", async ({ page }) => {
          signedIn.setTimeout(180_000);
          for (const [path] of OPEN) {
            await page.goto(`/${locale}/${path}/`);
            await page.locator("main:not([aria-busy=true])").first().waitFor();
            await page.waitForLoadState("networkidle");
            expect.soft(await barriers(page), path).toEqual([]);
          }
        });
      });
    });
  }
}
