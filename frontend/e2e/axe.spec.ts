import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ANYONE, mayOpen, PAGES, type PageName } from "../lib/access";
import { ROLES, type Role } from "./accounts";
import { expect, signedIn, test } from "./page";
import type { Locale } from "./signing-in";

const ALL = Object.keys(PAGES) as PageName[];
/** The bare address leads on to another page. */
const ENTRANCE = ALL.filter((page) => PAGES[page] === ANYONE && page !== "");
const OWN = ALL.filter((page) => PAGES[page] === "own");
const MARKETPLACE = ALL.filter((page) => PAGES[page] !== ANYONE && PAGES[page] !== "own");
const NO_PAGE = "nowhere";

/** Where each role walks. What looks to it as to another role, that one has walked. */
const WALKS: Record<Role, readonly PageName[]> = {
  user: OWN,
  support: ["admin", "reports", "reports/board"],
  manager: ["reports", "reports/published"],
  auditor: ["reports/board", "admin/users"],
  admin: MARKETPLACE,
};

const MINUTE = 60_000;
/** So high that all of a page is in sight: nothing waits until it is. */
const TALL = { width: 1280, height: 4_000 };
/** What holds the place of something that is still to come. */
const WAITING = "main[aria-busy=true], main [aria-busy=true], .skeleton-block";
/** Of a long list, the rows like those before. */
const MORE_ROWS = "tr:nth-child(n+11), li:nth-child(n+11)";
/** The rules whose answer hangs on the theme. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

signedIn.use({ viewport: TALL });
test.use({ viewport: TALL });

/** What axe finds that hinders somebody, by all of its rules or by some. */
async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .exclude(MORE_ROWS)
    .options({ resultTypes: ["violations"], preload: false });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact !== "minor")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}

/** Resolves once no colour is on its way to another. */
async function coloursAreThere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const under = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(under.map(({ finished }) => finished));
  });
}

/** Opens each page, waits until all of it is there, and looks for barriers in either theme. */
async function walk(page: Page, locale: Locale, paths: readonly string[]): Promise<void> {
  const theme = page.locator("html");
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`/${locale}/${path}/`);
    await expect(page.locator("main")).toBeVisible();
    await expect(page.locator(WAITING)).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    await expect(page.locator(WAITING)).toHaveCount(0);
    await expect(theme).toHaveAttribute("data-theme", "light");
    expect.soft(await barriers(page), `${path}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(theme).toHaveAttribute("data-theme", "dark");
    await coloursAreThere(page);
    expect.soft(await barriers(page, OF_COLOURS), `${path}, dark`).toEqual([]);
  }
}

for (const locale of ["fa", "en"] as const) {
  test.describe(`in ${locale}`, () => {
    for (const role of ROLES) {
      test.describe(() => {
        test.use({ role });

        test(`no page has a barrier for ${role}`, async ({ page }) => {
          test.setTimeout(3 * MINUTE);
          const { permissions } = await (await page.request.get("/api/v1/me/")).json();
          expect(WALKS[role].filter((path) => !mayOpen(path, permissions))).toEqual([]);
          await walk(page, locale, WALKS[role]);
        });
      });
    }
  });

  signedIn.describe(`in ${locale}`, () => {
    // Who is not signed in is told so by a 401, which the browser writes to its console.
    signedIn.use({ role: null });

    signedIn("no page has a barrier for nobody", async ({ page }) => {
      signedIn.setTimeout(3 * MINUTE);
      await walk(page, locale, [...ENTRANCE, NO_PAGE]);
    });
  });
}
