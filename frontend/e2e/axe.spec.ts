import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ANYONE, mayOpen, PAGES, type PageName } from "../lib/access";
import { ROLES, type Role } from "./accounts";
import { expect, test } from "./fixtures";
import type { Locale } from "./pages";
import { waitUntilLoaded } from "./pages";
import { watchPolicy } from "./policy";
import { walk } from "./walk";

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

/** So high that all of a page is in sight: nothing waits until it is. */
const TALL = { width: 1280, height: 4_000 };
/** Of a long list, the rows like those before. */
const MORE_ROWS = "tr:nth-child(n+11), li:nth-child(n+11)";
/** The rules whose answer hangs on the theme. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const DARK_IN: Locale = "fa";

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

/** The barriers that stay: a page that was looked at between two of its states is looked at once more. */
async function lastingBarriers(page: Page, rules?: string[]): Promise<string[]> {
  const found = await barriers(page, rules);
  if (found.length === 0) return found;
  await waitUntilLoaded(page);
  await coloursAreThere(page);
  return barriers(page, rules);
}

/** Resolves once no colour is on its way to another. */
async function coloursAreThere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const under = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(under.map(({ finished }) => finished));
  });
}

/**
 * Opens each page, waits until all of it is there, and looks for barriers. Meanwhile it does nothing that its content
 * security policy refuses. Colours hang on the theme and not on the
 * language, so those of the dark theme are looked at in one of the languages.
 */
async function expectNoBarriers(
  page: Page,
  locale: Locale,
  paths: readonly string[],
): Promise<void> {
  const theme = page.locator("html");
  const refused = await watchPolicy(page);
  await walk(paths, async (path) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`/${locale}/${path}/`);
    await waitUntilLoaded(page);
    await expect(theme).toHaveAttribute("data-theme", "light");
    expect.soft(await lastingBarriers(page), `${path}, light`).toEqual([]);
    expect.soft(refused(), path).toEqual([]);
    if (locale !== DARK_IN) return;
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(theme).toHaveAttribute("data-theme", "dark");
    await coloursAreThere(page);
    expect.soft(await lastingBarriers(page, OF_COLOURS), `${path}, dark`).toEqual([]);
  });
}

for (const locale of ["fa", "en"] as const) {
  test.describe(`in ${locale}`, () => {
    for (const role of ROLES) {
      test.describe(() => {
        test.use({ role });

        test(`no page has a barrier for ${role}`, async ({ page }) => {
          const { permissions } = await (await page.request.get("/api/v1/me/")).json();
          expect(WALKS[role].filter((path) => !mayOpen(path, permissions))).toEqual([]);
          await expectNoBarriers(page, locale, WALKS[role]);
        });
      });
    }
  });

  test.describe(`in ${locale}`, () => {
    // Who is not signed in gets a 401, which the browser writes to its console.
    test.use({ role: null, watchConsole: false });

    test("no page has a barrier for nobody", async ({ page }) => {
      await expectNoBarriers(page, locale, [...ENTRANCE, NO_PAGE]);
    });
  });
}
