import type { Page, Request } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openAdmin, openReports, searchParam } from "./pages";

/** The figures of the cards as they are written out, without the digits of a language. */
function cardsOf(page: Page, locale: "fa" | "en", search: string) {
  const answered = page.waitForResponse((response) =>
    response.url().includes("/reports/overview/"),
  );
  return openAdmin(page, locale, search).then(async () => {
    const { query, cards } = await (await answered).json();
    return {
      days: [query.from, query.to, query.calendar],
      before: cards.map((card: Record<string, string>) => [
        card.metric,
        card.currency,
        card.previous_start,
        card.previous_end,
        card.previous,
      ]),
    };
  });
}

/** The questions for series that a page asks, by their calendar. */
function calendarsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request: Request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith("/reports/metrics/")) asked.push(searchParams.get("calendar") ?? "none");
  });
  return asked;
}

test("an address that a page makes shows a reader with another calendar the same month", async ({
  page,
}) => {
  await openAdmin(page, "en", "?range=last_month");
  await expect.poll(() => searchParam(page, "calendar")).toBe("gregorian");
  const { search } = new URL(page.url());
  await expect(page.locator("[data-shared-calendar]")).toHaveCount(0);
  const made = await cardsOf(page, "en", search);

  expect(await cardsOf(page, "fa", search)).toEqual(made);
  const mark = page.locator("[data-shared-calendar=gregorian]");
  await expect(mark).toContainText("ماه میلادی، همان‌طور که به اشتراک گذاشته شده");
  await mark.getByRole("button").click();
  await expect.poll(() => searchParam(page, "calendar")).toBe("persian");
  await expect(mark).toHaveCount(0);
  await page.goBack();
  await expect(mark).toBeVisible();
});

test("an old address is read in the reader's own calendar, and names it from then on", async ({
  page,
}) => {
  await openReports(page, "fa", "?metric=revenue&range=month");
  await expect.poll(() => searchParam(page, "calendar")).toBe("persian");
  await expect(page.locator("[data-shared-calendar]")).toHaveCount(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/fa\/reports/);
});

test("a page that asks nothing is its reader's own, and its links name the calendar", async ({
  page,
}) => {
  await openAdmin(page, "en");
  await expect(page).toHaveURL(/\/en\/admin\/$/);
  await page.locator("[data-metric=revenue] .card-button").click();
  await expect.poll(() => searchParam(page, "calendar")).toBe("gregorian");
});

test("one's own calendar follows the language, a shared one stays", async ({ page }) => {
  await openAdmin(page, "en", "?range=month&calendar=gregorian");
  const other = page.locator("a[hreflang=fa]").first();
  await expect(other).toHaveAttribute("href", /range=month/);
  await expect(other).not.toHaveAttribute("href", /calendar/);
  await openAdmin(page, "en", "?range=month&calendar=persian");
  await expect(page.locator("[data-shared-calendar=persian]")).toContainText(
    "Jalali month, as shared",
  );
  await expect(other).toHaveAttribute("href", /calendar=persian/);
});

test.describe("a saved view", () => {
  test.use({ role: "manager" });

  test("is of the calendar in which it was saved, on every board", async ({
    page,
    browser,
    storageStateOf,
  }) => {
    const name = `Month ${Date.now().toString(36)}`;
    await openReports(page, "en", "?metric=revenue&range=month");
    await page.getByRole("button", { name: "Save this view" }).click();
    await page.locator(".dialog [name=name]").fill(name);
    await page.locator(".dialog").getByLabel("Auditor").check();
    // The manager's own board is arranged by other tests meanwhile.
    await page.locator(".dialog").getByLabel("Pin to my board").uncheck();
    await page.locator(".dialog [type=submit]").click();
    await expect(page.locator(".dialog")).toHaveCount(0);

    const context = await browser.newContext({
      storageState: await storageStateOf("auditor", test.info().timeout),
    });
    const auditor = await context.newPage();
    await auditor.goto("/fa/reports/board/");
    const entry = auditor.locator(`[data-saved="${name}"]`);
    const asked = calendarsAsked(auditor);
    await entry.getByRole("button").click();
    const tile = auditor.locator(`[data-view="${name}"]`);
    await expect(tile.locator("[data-shared-calendar=gregorian]")).toBeVisible();
    await expect.poll(() => asked.includes("gregorian")).toBe(true);
    await tile.locator("[data-shared-calendar] button").click();
    await expect.poll(() => searchParam(auditor, "calendar")).toBe("persian");
    await context.close();

    await page.goto("/en/reports/board/");
    const own = page.locator(`[data-saved="${name}"]`);
    await expect(own.getByRole("link")).toHaveAttribute("href", /calendar=gregorian/);
    await own.getByRole("button", { name: "Delete" }).click();
    await page.locator(".dialog [type=submit]").click();
    await expect(page.locator(`[data-saved="${name}"]`)).toHaveCount(0);
  });
});

for (const [locale, leftOut, notYet] of [
  [
    "en",
    "Today is not over: it is included in the figure but not in the change",
    "nothing to compare",
  ],
  ["fa", "امروز هنوز تمام نشده است: در رقم هست، ولی در درصد تغییر نیست", "دوره‌ای برای مقایسه نیست"],
] as const) {
  test(`a change says that today is left out of it, and which days it compares, in ${locale}`, async ({
    page,
  }) => {
    await openAdmin(page, locale, "?range=7d");
    const card = page.locator("[data-metric=total_volume]");
    await expect(card.locator("[data-left-out]")).toContainText(leftOut);
    await openAdmin(page, locale, "?range=yesterday");
    await expect(card.locator("[data-left-out]")).toHaveCount(0);
    await openAdmin(page, locale, "?range=today");
    await expect(card.locator("[data-left-out]")).toHaveCount(0);
    await expect(card.locator(".card-change")).toContainText(notYet);
  });
}
