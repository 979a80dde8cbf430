import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signUpByApi } from "./auth";
import { expect, test } from "./fixtures";
import { openAdmin, searchParam, waitUntilLoaded } from "./pages";

const SOMEBODY = "user@example.com";
const WORDS = {
  fa: { people: "کاربران", recent: "اخیر", all: /^همهٔ نتایج/, clear: "حذف موارد اخیر" },
  en: { people: "People", recent: "Recent", all: /^All results/, clear: "Clear recent" },
} as const;

const palette = (page: Page) => page.locator(".commands");
const group = (page: Page, name: string) => palette(page).getByRole("group", { name, exact: true });

async function idOf(page: Page, email: string): Promise<number> {
  const answer = await page.request.get("/api/v1/admin/users/", { params: { q: email } });
  return (await answer.json()).users[0].id;
}

/** One of what was found has the focus. The field names it a while after the last letter, so as to let that be read. */
async function expectFocusOn(page: Page, text: string): Promise<void> {
  const focused = palette(page).locator(".command[data-focused]");
  await expect(focused).toContainText(text);
  await expect(async () => {
    const named = await palette(page).getByRole("searchbox").getAttribute("aria-activedescendant");
    expect(named).toBe(await focused.getAttribute("id"));
  }).toPass();
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.filter(({ impact }) => impact !== "minor").map(({ id }) => id)).toEqual([]);
}

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test(`${locale}: the palette finds a person, opens it by keys alone, and has it among recent ones`, async ({
    page,
  }) => {
    await openAdmin(page, locale);
    const id = await idOf(page, SOMEBODY);
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible();
    await page.keyboard.type("USER@Example.com");
    await expect(group(page, words.people).getByRole("menuitem")).toContainText([SOMEBODY]);
    await expectFocusOn(page, SOMEBODY);
    await expectNoBarriers(page);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/${locale}/people/${id}/$`));

    await openAdmin(page, locale);
    await page.keyboard.press("Control+k");
    await expect(group(page, words.recent).getByRole("menuitem")).toHaveCount(1);
    const stored = await page.evaluate(() => localStorage.getItem("assets:recent"));
    expect(stored).toContain(`"id":"${id}"`);
    expect(stored).not.toContain(SOMEBODY);
  });

  test(`${locale}: the page of the search has the same results, each a link`, async ({ page }) => {
    await openAdmin(page, locale);
    const id = await idOf(page, SOMEBODY);
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible();
    await page.keyboard.type(SOMEBODY);
    await palette(page).getByRole("menuitem", { name: words.all }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/search/\\?q=user%40example.com`));
    const person = page.locator("a[data-found=people]");
    await expect(person).toHaveAttribute("href", `/${locale}/people/${id}/`);
    await waitUntilLoaded(page);
    await expectNoBarriers(page);

    await page.getByRole("searchbox").fill("1");
    await expect.poll(() => searchParam(page, "q")).toBe("1");
    for (const kind of ["tickets", "payments", "transfers"]) {
      await expect(page.locator(`a[data-found=${kind}]`).first()).toHaveAttribute(
        "href",
        `/${locale}/${kind}/1/`,
      );
    }
    await page.getByRole("searchbox").fill("zzzzzz");
    await expect(page.locator(".state")).toContainText("zzzzzz");
    await expectNoBarriers(page);
  });

  test(`${locale}: on a phone results fit, and recent ones can be cleared`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${locale}/search/?q=1`);
    await page.locator("a[data-found=tickets]").first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/tickets/1/$`));
    await page.goto(`/${locale}/search/`);
    await expect(page.locator("a[data-found=tickets]")).toHaveCount(1);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: words.clear }).click();
    await expect(page.locator("a[data-found]")).toHaveCount(0);
  });
}

test.describe("of an account of one's own", () => {
  // Signed out, the page is refused what it asks for, which the browser writes to its console.
  test.use({ role: null, watchConsole: false });

  test("signing out forgets what was opened", async ({ page }) => {
    await signUpByApi(page, "forgets");
    const { id: user } = await (await page.request.get("/api/v1/me/")).json();
    await page.goto("/en/search/");
    const recent = [{ kind: "exports", id: "1", path: "/exports/", label: "Revenue" }];
    const store = (value: string) => localStorage.setItem("assets:recent", value);
    await page.evaluate(store, JSON.stringify({ user: user + 1, recent }));
    await page.reload();
    await expect(page.locator(".state-title")).toBeVisible();
    await expect(page.locator("a[data-found]")).toHaveCount(0);
    await page.evaluate(store, JSON.stringify({ user, recent }));
    await page.reload();
    await expect(page.locator("a[data-found=exports]")).toHaveText("Revenue");
    await page.locator(".menu-trigger:has(.avatar)").click();
    await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/\/en\/sign-in\//);
    expect(await page.evaluate(() => localStorage.getItem("assets:recent"))).toBeNull();
  });
});

test.describe("of an auditor", () => {
  test.use({ role: "auditor" });

  test("a person is found by the whole address, masked, and by no part of it", async ({ page }) => {
    await page.goto("/en/search/");
    await expect(page.getByText("found whole only")).toBeVisible();
    await page.getByRole("searchbox").fill("user@example.co");
    await expect(page.locator(".state")).toContainText("Nothing found");
    await page.getByRole("searchbox").fill(SOMEBODY);
    await expect(page.locator("a[data-found=people]")).toContainText("u***@e***.com");
  });
});
