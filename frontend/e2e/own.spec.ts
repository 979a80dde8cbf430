import type { Page } from "@playwright/test";
import { exportFile } from "./export-file";
import { expect, test } from "./fixtures";
import { contentWidth, searchParam, waitUntilLoaded } from "./pages";
import { walk } from "./walk";

test.use({ role: "user" });

const PATHS = ["", "wallet/", "tickets/", "activity/"];
const FIGURES = ["earned", "spent", "in", "out"];
const WORDS = {
  fa: {
    direction: /^جهت/,
    out: "خروجی کیف پول",
    lent: "امانت داده",
    about: /^موضوع/,
    loans: "امانت‌ها",
    balanceMeans: "موجودی کیف پول در پایان روز.",
    complete: /کامل تا [۰-۹]{2}:[۰-۹]{2}:[۰-۹]{2}/,
  },
  en: {
    direction: /^Direction/,
    out: "Money out",
    lent: "Lent",
    about: /^About/,
    loans: "Loans",
    balanceMeans: "Wallet balance at the end of the day.",
    complete: /complete to \d{2}:\d{2}:\d{2}/,
  },
};

async function openOwn(page: Page, locale: string, path = ""): Promise<void> {
  await page.goto(`/${locale}/dashboard/${path}`);
  await expect(page.locator(".own-page .page-title")).toBeVisible();
}

const entries = (page: Page) => page.locator("tr[data-entry]");

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test.describe(locale, () => {
    test("the dashboard has the balance and its line, the month, loans and events", async ({
      page,
    }) => {
      await openOwn(page, locale);
      await expect(page.locator("[data-balance] .figure")).toBeVisible();
      await expect(page.locator(".plot svg")).toBeVisible();
      await expect(page.locator(".card[data-figure]")).toHaveCount(4);
      await expect(page.locator("[data-moment]")).toHaveCount(8);
    });

    test("a day of the line says what it counts and up to when", async ({ page }) => {
      await openOwn(page, locale);
      await page.locator(".plot svg").focus();
      await page.keyboard.press("ArrowRight");
      await expect(page.locator(".chart-tip")).toContainText(words.balanceMeans);
      await expect(page.locator(".chart-tip")).toContainText(words.complete);
    });

    test("a sum of the month opens just the entries that make it", async ({ page }) => {
      for (const figure of FIGURES) {
        await openOwn(page, locale);
        const card = page.locator(`.card[data-figure=${figure}]`);
        const value = await card.getAttribute("data-value");
        await card.getByRole("link").click();
        await expect(page).toHaveURL(/dashboard\/wallet\//);
        const sum = page.locator("[data-sum]");
        await expect(sum.or(page.locator("p.state-text"))).toBeVisible();
        const found = (await sum.count()) > 0 ? await sum.getAttribute("data-sum") : "0";
        expect(found?.replace("-", "")).toBe(value?.replace("-", ""));
      }
    });

    test("the statement keeps its filters when it is loaded anew, and goes back", async ({
      page,
    }) => {
      await openOwn(page, locale, "wallet/");
      await expect(entries(page).first()).toBeVisible();
      await page.getByRole("button", { name: words.direction }).click();
      await page.getByRole("option", { name: words.out }).click();
      await expect.poll(() => searchParam(page, "direction")).toBe("out");
      await page.reload();
      await expect(page.locator("[data-sum^='-']")).toBeVisible();
      for (const amount of await page.locator("[data-amount]").all()) {
        await expect(amount).toHaveAttribute("data-amount", /^-/);
      }
      await page.goBack();
      await expect.poll(() => searchParam(page, "direction")).toBeNull();
      await expect(page.locator("[data-amount]:not([data-amount^='-'])").first()).toBeVisible();
    });

    test("loans are told apart by side, state and lateness", async ({ page }) => {
      await openOwn(page, locale, "tickets/");
      await expect(page.locator("tr[data-ticket]").first()).toBeVisible();
      await page.getByText(words.lent, { exact: true }).click();
      await expect.poll(() => searchParam(page, "as")).toBe("lender");
      await openOwn(page, locale, "tickets/?state=completed");
      await expect(page.locator("tr[data-state=completed]").first()).toBeVisible();
      await expect(page.locator("tr[data-ticket]:not([data-state=completed])")).toHaveCount(0);
    });

    test("the timeline is narrowed to loans, and stays so", async ({ page }) => {
      await openOwn(page, locale, "activity/");
      await expect(page.locator("[data-moment=wallet]").first()).toBeVisible();
      await page.getByRole("button", { name: words.about }).click();
      await page.getByRole("option", { name: words.loans }).click();
      await expect.poll(() => searchParam(page, "about")).toBe("ticket");
      await expect(page.locator("[data-moment=wallet]")).toHaveCount(0);
      await page.reload();
      await expect(page.locator("[data-moment=ticket]").first()).toBeVisible();
      await expect(page.locator("[data-moment=wallet]")).toHaveCount(0);
    });

    test.describe("phone", () => {
      test.use({ viewport: { width: 390, height: 844 } });

      test("nothing overflows sideways", async ({ page }) => {
        await walk(PATHS, async (path) => {
          await openOwn(page, locale, path);
          await waitUntilLoaded(page);
          expect.soft(await contentWidth(page), `dashboard/${path}`).toBeLessThanOrEqual(390);
        });
      });
    });
  });
}

test("the balance is the last of its line and of the statement", async ({ page }) => {
  await openOwn(page, "en", "?pane=table");
  const balance = await page.locator("[data-balance] .sr-only").textContent();
  await expect(page.locator("tr[data-day] td").first()).toHaveText(balance ?? "");
  await openOwn(page, "en", "wallet/");
  await expect(page.locator("[data-after]").first()).toHaveText(balance ?? "");
});

test("a day of the table opens its entries", async ({ page }) => {
  await openOwn(page, "en", "?pane=table");
  const day = page.locator("tr[data-day]").nth(1);
  const date = await day.getAttribute("data-day");
  await day.getByRole("link").click();
  await expect.poll(() => searchParam(page, "from")).toBe(date);
  await expect.poll(() => searchParam(page, "to")).toBe(date);
});

test("entries are found by the thing that they are about", async ({ page }) => {
  await openOwn(page, "en", "wallet/?lending=spent");
  const thing = (await entries(page).first().locator("bdi").first().textContent()) ?? "";
  expect(thing).not.toBe("");
  await page.getByRole("searchbox").fill(thing);
  await expect.poll(() => searchParam(page, "q")).toBe(thing);
  await expect(page.locator(".table-scroll[aria-busy=false]")).toBeVisible();
  for (const row of await entries(page).all()) await expect(row).toContainText(thing);
});

test("the file has as many entries as the page says", async ({ page }) => {
  await openOwn(page, "en", "wallet/?direction=in");
  const count = Number(await page.locator("[data-sum]").getAttribute("data-count"));
  const file = await exportFile(page, "statement", "csv");
  expect(file.bytes.toString().trimEnd().split("\r\n")).toHaveLength(count + 1);
});

test("more entries come page by page", async ({ page }) => {
  await openOwn(page, "en", "wallet/");
  await expect(entries(page)).toHaveCount(50);
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(entries(page)).toHaveCount(100);
});

test("a plain account begins at its own dashboard", async ({ page }) => {
  await page.goto("/en/");
  await expect(page).toHaveURL(/\/en\/dashboard\/$/);
});

test.describe("somebody who runs the marketplace", () => {
  test.use({ role: "manager" });

  test("has a dashboard of his own, with nothing of others on it", async ({ page }) => {
    await openOwn(page, "en");
    await expect(page.getByText("You have no wallet yet.", { exact: false })).toBeVisible();
    await expect(page.locator("[data-ticket]")).toHaveCount(0);
  });
});
