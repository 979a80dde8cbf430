import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { PAGES } from "../lib/access";
import { expect, openWhole, signedIn, test } from "./page";

const pagesThat = (fits: (needed: string, page: string) => boolean) =>
  Object.entries(PAGES).flatMap(([page, needed]) => (fits(needed, page) ? [page] : []));
const OPEN = pagesThat((needed, page) => needed === "anyone" && page !== "");
const OWN = pagesThat((needed) => needed === "own");
const CLOSED = pagesThat((needed) => needed !== "anyone");

const LONG = 180_000;

/** What axe finds that keeps somebody out or makes it harder to get about. No page has frames. */
async function barriers(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${impact} ${id}: ${html.slice(0, 200)}`),
  );
}

/** Opens each page once and looks at it in either theme: all of it in light, then what another theme changes. */
async function expectNoBarriers(page: Page, locale: string, paths: readonly string[]) {
  const root = page.locator("html");
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: "light" });
    await openWhole(page, `/${locale}/${path}/`);
    await expect(root).toHaveAttribute("data-theme", "light");
    const axe = () => new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    expect.soft(await barriers(axe()), path).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(root).toHaveAttribute("data-theme", "dark");
    expect.soft(await barriers(axe().withTags(["cat.color"])), `${path}, dark`).toEqual([]);
  }
}

for (const locale of ["fa", "en"] as const) {
  test.describe(locale, () => {
    test("no page keeps an administrator out, in either theme", async ({ page }) => {
      test.setTimeout(LONG);
      await expectNoBarriers(page, locale, CLOSED);
    });

    test.describe("to a user", () => {
      test.use({ role: "user" });
      test("no page of one's own keeps its owner out, in either theme", async ({ page }) => {
        test.setTimeout(LONG);
        await expectNoBarriers(page, locale, OWN);
      });
    });

    test.describe("to nobody", () => {
      // Who is not signed in is told so by a 401, which the browser writes to its console.
      signedIn.use({ role: null });
      signedIn("no page of the entrance keeps anybody out, in either theme", async ({ page }) => {
        signedIn.setTimeout(LONG);
        await expectNoBarriers(page, locale, OPEN);
      });
    });
  });
}
