import type { Locator, Page } from "@playwright/test";
import { ANYONE, mayOpen, PAGES, type PageName } from "../lib/access";
import { expect, test } from "./fixtures";
import { contentWidth, openAdmin, openReports, waitUntilLoaded } from "./pages";
import { walk } from "./walk";

const NARROW = { width: 320, height: 700 };
const LOCALES = ["fa", "en"] as const;

/** The pages that nobody and both of these roles see; a record needs a number and has a spec of its own. */
const RECORDS: readonly PageName[] = ["tickets", "payments", "people", "transfers", ""];
const ALL = (Object.keys(PAGES) as PageName[]).filter((page) => !RECORDS.includes(page));
const OWN = ALL.filter((page) => mayOpen(page, ["own"]) && page.startsWith("dashboard"));
/** Whoever is signed in is led on by the ways in, sooner or later. */
const ENTRANCE = ALL.filter((page) => PAGES[page] === ANYONE);
const OTHERS = ALL.filter((page) => !OWN.includes(page) && !ENTRANCE.includes(page));

async function expectNoOverflow(page: Page, locale: string, path: string): Promise<void> {
  await page.goto(`/${locale}/${path}/`);
  await waitUntilLoaded(page);
  expect.soft(await contentWidth(page), path).toBeLessThanOrEqual(NARROW.width);
}

for (const locale of LOCALES) {
  test.describe(`${locale}, 320 pixels wide`, () => {
    test.use({ viewport: NARROW });

    test.describe("nobody", () => {
      // Who is not signed in gets a 401, which the browser writes to its console.
      test.use({ role: null, watchConsole: false });

      test("has no page that scrolls sideways", async ({ page }) => {
        await walk(ENTRANCE, (path) => expectNoOverflow(page, locale, path));
      });
    });

    test.describe("an administrator", () => {
      test("has no page that scrolls sideways", async ({ page }) => {
        await walk(OTHERS, (path) => expectNoOverflow(page, locale, path));
      });
    });

    test.describe("a borrower", () => {
      test.use({ role: "user" });

      test("has no page that scrolls sideways", async ({ page }) => {
        await walk(OWN, (path) => expectNoOverflow(page, locale, path));
      });
    });

    test("what stands in the head keeps clear of its neighbours", async ({ page }) => {
      await openAdmin(page, locale);
      for (const width of [320, 360, 420]) {
        await page.setViewportSize({ ...NARROW, width });
        await expect(async () => {
          expect(await overlaps(page.locator(".page-header > *"))).toEqual([]);
          expect(await contentWidth(page)).toBeLessThanOrEqual(width);
        }).toPass();
      }
    });

    test("the first pages are at the foot, and all others behind the last button", async ({
      page,
    }) => {
      await openAdmin(page, locale);
      const foot = page.locator(".bottom-nav");
      await expect(foot.getByRole("link")).toHaveCount(4);
      await expect(foot.locator("[aria-current=page]")).toHaveCount(1);
      await foot.getByRole("link").nth(1).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/reports/`));
      await foot.getByRole("button").click();
      await page.locator(".slim-drawer a[href$='/admin/users/']").click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/admin/users/`));
    });

    test("a row of a list is a card whose figures have their labels", async ({ page }) => {
      await page.goto(`/${locale}/admin/users/`);
      const cell = page.locator("tbody td[data-label]").first();
      await expect(cell).toBeVisible();
      const label = await cell.getAttribute("data-label");
      const shown = await cell.evaluate((element) => getComputedStyle(element, "::before").content);
      expect(shown).toBe(`"${label}"`);
    });
  });
}

/** The pairs of neighbours in a row whose boxes lie over each other. */
function overlaps(places: Locator): Promise<string[]> {
  return places.evaluateAll((elements) => {
    const boxes = elements
      .map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .sort((a, b) => a.box.left - b.box.left);
    return boxes.flatMap(({ name, box }, place) => {
      const next = boxes[place + 1];
      return next && box.right > next.box.left + 0.5 ? [`${name} over ${next.name}`] : [];
    });
  });
}

test("there is no bar at the foot where the sidebar has room", async ({ page }) => {
  await openAdmin(page, "en");
  await expect(page.locator(".bottom-nav")).toBeHidden();
});

for (const [locale, says] of [
  ["fa", "اتصال اینترنت برقرار نیست"],
  ["en", "You're offline"],
] as const) {
  test(`${locale}: without a connection the page says so, and no figure was stored`, async ({
    browser,
    baseURL,
    storageStateOf,
  }, { timeout }) => {
    const storageState = await storageStateOf("admin", timeout);
    const context = await browser.newContext({ storageState, baseURL, serviceWorkers: "allow" });
    const page = await context.newPage();
    await openAdmin(page, locale);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await openReports(page, locale);
    const stored = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return all.flat().map((url) => new URL(url).pathname);
    });
    expect(stored.sort()).toEqual(["/icons/icon-192.png", "/offline.css", "/offline.html"]);
    // A context that is offline leaves its service worker online: what that fetches fails too.
    const [worker] = context.serviceWorkers();
    await worker?.evaluate(() => {
      const online = self.fetch;
      const lost = () => Promise.reject(new TypeError("no connection"));
      Object.assign(self, { online, fetch: lost });
    });
    await context.setOffline(true);
    await page.goto(`/${locale}/admin/`);
    await expect(page.getByRole("heading", { name: says })).toBeVisible();
    await context.setOffline(false);
    await worker?.evaluate(() => Object.assign(self, { fetch: Reflect.get(self, "online") }));
    await page.locator(`section[lang=en] a`).click();
    await expect(page.locator(".card[data-metric] .figure").first()).toBeVisible();
    await context.close();
  });
}

test.describe("of nobody", () => {
  // Somebody who is signed in is led on while the page is looked at.
  test.use({ role: null, watchConsole: false });

  test("the pages can be installed: each language has a manifest, whose icons are there", async ({
    page,
    request,
  }) => {
    for (const [locale, dir] of [
      ["fa", "rtl"],
      ["en", "ltr"],
    ] as const) {
      await page.goto(`/${locale}/sign-in/`);
      const address = await page.locator("link[rel=manifest]").getAttribute("href");
      const answer = await request.get(address ?? "");
      expect(answer.headers()["content-type"]).toContain("application/manifest+json");
      const manifest = await answer.json();
      expect([manifest.lang, manifest.dir, manifest.start_url]).toEqual([
        locale,
        dir,
        `/${locale}/`,
      ]);
      for (const { src } of manifest.icons) {
        expect((await request.get(src)).headers()["content-type"], src).toBe("image/png");
      }
    }
  });
});
