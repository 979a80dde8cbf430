import type { Page } from "@playwright/test";
import { expect, openAdmin, openDisplay, test } from "./page";
import { ownAccount } from "./signing-in";

const palette = (page: Page) => page.locator(".commands");

async function prefer(page: Page, value: string): Promise<void> {
  const option = page.locator(`.menu-panel input[value=${value}]`);
  await option.click({ force: true });
  await expect(option).toBeChecked();
}

async function choose(page: Page, typed: string): Promise<void> {
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
    await choose(page, users);
    await expect(page).toHaveURL(new RegExp(`/${locale}/admin/users/`));
    await choose(page, volume);
    await expect(page).toHaveURL(new RegExp(`/${locale}/reports/\\?.*metric=total_volume`));
    await choose(page, "audit");
    await expect(page).toHaveURL(new RegExp(`/${locale}/admin/audit/`));
  });
}

test("a range that is set from the palette stays on the page with its filters", async ({
  page,
}) => {
  await openAdmin(page, "en", "?region=IR-23");
  await choose(page, "last month");
  await expect(page).toHaveURL(/\/en\/admin\/\?.*region=IR-23.*range=last_month/);
});

test("a word that nothing is called says so", async ({ page }) => {
  await openAdmin(page, "en");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type("zzzz");
  await expect(palette(page)).toContainText("Nothing is called so.");
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
  await page.getByRole("checkbox", { name: "Letters are shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.locator(".page-title")).toHaveText("Users");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
});

test("letters that are typed while the palette comes are no shortcuts", async ({ page }) => {
  await openAdmin(page, "en");
  await page.waitForLoadState("networkidle");
  await page.route("**/_next/static/chunks/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.press("l");
  await expect(palette(page)).toBeVisible();
  await expect(page).toHaveURL(/\/en\/admin\//);
});

test("the head says where one is, and leads up", async ({ page }) => {
  await page.goto("/en/admin/users/");
  await expect(page.locator(".crumbs [aria-current]")).toHaveText("Users");
  await page.locator(".crumbs a").click();
  await expect(page).toHaveURL(/\/en\/admin\/$/);
});

test("on a phone the pages are behind a button", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
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
    await ownAccount(page, "chooses");
    await page.goto("/en/account/");
    await openDisplay(page);
    await page.getByTitle("Dark", { exact: true }).click();
    await prefer(page, "persian");
    await prefer(page, "toman");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page).not.toHaveURL(/calendar|money/);
    await page.waitForLoadState("networkidle");
    await page.locator(".menu-panel a[hreflang=fa]").click();
    await expect(page).toHaveURL(/\/fa\/account\//);
    await page.waitForLoadState("networkidle");

    const other = await browser.newContext({ baseURL, colorScheme: "light" });
    await other.addCookies(await page.context().cookies());
    const there = await other.newPage();
    await there.goto("/en/");
    await expect(there).toHaveURL(/\/fa\//);
    await expect(there.locator("html")).toHaveAttribute("data-theme", "dark");
    await there.goto("/en/account/");
    await openDisplay(there);
    await expect(there.locator(".menu-panel input[value=persian]")).toBeChecked();
    await expect(there.locator(".menu-panel input[value=toman]")).toBeChecked();
    await other.close();
  });
});
