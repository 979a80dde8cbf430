import type { Page, Route } from "@playwright/test";
import { signUpByApi } from "./auth";
import { expect, test } from "./fixtures";
import { openAdmin, openDisplayMenu, waitUntilLoaded } from "./pages";

const palette = (page: Page) => page.locator(".commands");

async function selectOption(page: Page, value: string): Promise<void> {
  const option = page.locator(`.menu-panel input[value=${value}]`);
  await option.click({ force: true });
  await expect(option).toBeChecked();
}

async function runCommand(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type(typed);
  await expect(page.locator(".command").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
}

for (const [locale, users, volume] of [
  ["fa", "كاربران", "حجم"],
  ["en", "users", "volume"],
] as const) {
  test(`${locale}: the palette goes to a page, and to a metric, by words in either language`, async ({
    page,
  }) => {
    await openAdmin(page, locale);
    await runCommand(page, users);
    await expect(page).toHaveURL(new RegExp(`/${locale}/admin/users/`));
    await runCommand(page, volume);
    await expect(page).toHaveURL(new RegExp(`/${locale}/reports/\\?.*metric=total_volume`));
    await runCommand(page, "audit");
    await expect(page).toHaveURL(new RegExp(`/${locale}/admin/audit/`));
  });
}

test("a range that is set from the palette stays on the page with its filters", async ({
  page,
}) => {
  await openAdmin(page, "en", "?region=IR-23");
  await runCommand(page, "last month");
  await expect(page).toHaveURL(/\/en\/admin\/\?.*region=IR-23.*range=last_month/);
});

test("a word that nothing is called says so", async ({ page }) => {
  await openAdmin(page, "en");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type("zzzz");
  await expect(palette(page)).toContainText("No results");
});

test("letters lead on, but not while one types, and not when they are turned off", async ({
  page,
}) => {
  await openAdmin(page, "en");
  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/\/en\/admin\/users\//);
  await page.locator(".list-search input").first().click();
  await page.keyboard.type("ga");
  await expect(page).toHaveURL(/\/en\/admin\/users\//);
  await page.locator(".page-title").click();
  await page.keyboard.press("Shift+?");
  await page.getByRole("checkbox", { name: "Single-letter shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.locator(".page-title")).toHaveText("Users");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
});

test.describe("on a first visit", () => {
  test.use({ freshContext: true });

  test("letters that are typed while the palette comes are no shortcuts", async ({ page }) => {
    await openAdmin(page, "en");
    await waitUntilLoaded(page);
    const heldBack: Route[] = [];
    let released = false;
    await page.route("**/_next/static/chunks/**", async (route) => {
      if (released) await route.continue();
      else heldBack.push(route);
    });
    await page.keyboard.press("Control+k");
    await expect.poll(() => heldBack.length).toBeGreaterThan(0);
    await page.keyboard.press("l");
    released = true;
    for (const route of heldBack) await route.continue();
    await expect(palette(page)).toBeVisible();
    await expect(page).toHaveURL(/\/en\/admin\//);
  });
});

test("the head says where one is, and leads up", async ({ page }) => {
  await page.goto("/en/admin/users/");
  await expect(page.locator(".crumbs [aria-current]")).toHaveText("Users");
  await page.locator(".crumbs a").click();
  await expect(page).toHaveURL(/\/en\/admin\/$/);
});

test("where there is no room for the sidebar, the pages are behind a button", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 844 });
  await page.goto("/fa/admin/users/");
  await expect(page.locator(".sidebar")).toBeHidden();
  await page.locator(".nav-open").click();
  await page.getByRole("dialog").locator("a[href='/fa/admin/audit/']").click();
  await expect(page).toHaveURL(/\/fa\/admin\/audit\//);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test.describe("of an account of one's own", () => {
  test.use({ role: null });

  test("what is chosen is there on another device", async ({ page, browser, baseURL }) => {
    await signUpByApi(page, "chooses");
    const stored = async () => (await (await page.request.get("/api/v1/me/")).json()).preferences;
    await page.goto("/en/account/");
    await openDisplayMenu(page);
    await page.getByTitle("Dark", { exact: true }).click();
    await selectOption(page, "persian");
    await selectOption(page, "toman");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page).not.toHaveURL(/calendar|money/);
    await page.locator(".menu-panel a[hreflang=fa]").click();
    await expect(page).toHaveURL(/\/fa\/account\//);
    const chosen = { theme: "dark", calendar: "persian", money: "toman", language: "fa" };
    await expect.poll(stored).toMatchObject(chosen);

    const other = await browser.newContext({ baseURL, colorScheme: "light" });
    await other.addCookies(await page.context().cookies());
    const there = await other.newPage();
    await there.goto("/en/");
    await expect(there).toHaveURL(/\/fa\//);
    await expect(there.locator("html")).toHaveAttribute("data-theme", "dark");
    await there.goto("/en/account/");
    await openDisplayMenu(there);
    await expect(there.locator(".menu-panel input[value=persian]")).toBeChecked();
    await expect(there.locator(".menu-panel input[value=toman]")).toBeChecked();
    await other.close();
  });
});
