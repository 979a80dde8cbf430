import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import type { Role } from "./accounts";
import { type Days, expect, test } from "./fixtures";
import { type Locale, waitUntilLoaded } from "./pages";
import { walk } from "./walk";

const LOCALES: readonly Locale[] = ["fa", "en"];

/** A loan that was returned, with a ticket, a payment, a transfer and a person of the demo. */
interface Numbers {
  tickets: string;
  payments: string;
  transfers: string;
  people: string;
}

async function json(request: APIRequestContext, path: string) {
  const answer = await request.get(`/api/v1/${path}`);
  expect(answer.status(), path).toBe(200);
  return answer.json();
}

/** Of days on which no test acts, and of no loan or payment of the user that tests sign in as. */
async function numbers(request: APIRequestContext, past: Days): Promise<Numbers> {
  const { users } = await json(request, "admin/users/?q=user@example.com");
  const user = String(users[0].id);
  const rows = (metric: string) =>
    json(request, `reports/metrics/${metric}/rows/?limit=20&${past.query}`);
  const payment = (await rows("total_volume")).rows.find(
    ({ user: payer }: { user: string }) => payer !== user,
  );
  for (const fee of (await rows("revenue")).rows) {
    const { borrower, lender } = await json(request, `records/tickets/${fee.ticket}/`);
    if (borrower.id === user || lender.id === user) continue;
    return {
      tickets: fee.ticket,
      transfers: fee.transfer,
      payments: payment.payment,
      people: payment.user,
    };
  }
  throw new Error("each of the last loans is the user's");
}

/** What axe finds that hinders somebody. */
async function barriers(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact !== "minor")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

test("each record has a page in both languages without barriers, light and dark", async ({
  page,
  past,
}) => {
  const found = await numbers(page.request, past);
  const paths = LOCALES.flatMap((locale) =>
    Object.entries(found).map(([kind, id]) => `/${locale}/${kind}/${id}/`),
  );
  await walk(paths, async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await waitUntilLoaded(page);
      await expect.soft(page.locator(".record-title"), path).toBeVisible();
      expect.soft(await barriers(page), `${path}, ${colorScheme}`).toEqual([]);
    }
  });
});

for (const locale of LOCALES) {
  test(`the money of a loan adds up, and leads to its transfer and back, in ${locale}`, async ({
    page,
    past,
  }) => {
    const { tickets } = await numbers(page.request, past);
    await page.goto(`/${locale}/tickets/${tickets}/`);
    await expect(page.locator("[data-total]")).toHaveAttribute("data-total", "0");
    await expect(page.locator("[data-step=returned]")).toBeVisible();
    const entry = page.locator('tr:has(a[href*="/transfers/"])').first();
    await entry.getByRole("cell").last().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/transfers/[0-9]+/$`));
    await expect(page.locator("[data-total]")).toHaveAttribute("data-total", "0");
    await page.locator(`.facts a[href="/${locale}/tickets/${tickets}/"]`).click();
    await expect(page).toHaveURL(`/${locale}/tickets/${tickets}/`);
    await expect(page.locator("[data-step=returned]")).toBeVisible();
  });
}

test("a row behind a figure leads to its record, and the record to the report of its day", async ({
  page,
}) => {
  await page.goto("/en/admin/");
  await page.locator("[data-metric=total_volume] .card-rows").click();
  const row = page.locator(".drawer-panel tbody tr").first();
  await row.getByRole("cell").last().locator("a").first().click();
  await expect(page).toHaveURL(/\/en\/(tickets|payments)\/[0-9]+\/$/);
  await expect(page.locator("[data-counted]").first()).toBeVisible();
});

test("late entries of a sealed report open their rows, which lead to the records", async ({
  page,
}) => {
  await page.goto("/en/reports/published/?status=restated");
  await page.locator(".row-button").first().click();
  await page.locator("[data-restatement] summary").first().click();
  await page.locator("[data-late-row] a").first().click();
  await expect(page.locator("[data-counted]").first()).toBeVisible();
});

test("the audit log names people and finds events by person", async ({ page }) => {
  await page.goto("/en/admin/audit/");
  await page.getByRole("button", { name: /^Performed by/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill("admin@example.com");
  const choice = dialog.locator("[data-person]");
  await expect(choice).toHaveCount(1);
  const id = await choice.getAttribute("data-person");
  await choice.click();
  await expect(page).toHaveURL(new RegExp(`actor=${id}`));
  await expect(page.locator(`tr[data-event] a[href="/en/people/${id}/"]`).first()).toBeVisible();
});

const SEES: Record<Exclude<Role, "admin">, Record<keyof Numbers, number>> = {
  user: { tickets: 404, payments: 404, transfers: 404, people: 403 },
  support: { tickets: 200, payments: 404, transfers: 404, people: 200 },
  manager: { tickets: 200, payments: 200, transfers: 200, people: 200 },
  auditor: { tickets: 200, payments: 200, transfers: 200, people: 200 },
};

test.describe("refused", () => {
  // A 404 or 422 of the API is written to the console.
  test.use({ watchConsole: false });

  test("an actor that names nobody is refused and not passed over", async ({ page }) => {
    await page.goto("/en/admin/audit/?actor=somebody");
    await expect(page.locator("main .note")).toContainText("“somebody” is not a user number");
    await expect(page.locator("tr[data-event]")).toHaveCount(0);
  });

  test("a number that is not there, and an address without one, say the same", async ({ page }) => {
    await walk(
      ["tickets/999999999999/", "payments/1/2/", "transfers/", "people/999999999999/"],
      async (path) => {
        await page.goto(`/en/${path}`);
        await expect
          .soft(page.locator("h1").first(), path)
          .toHaveText(/Not found|Page not found|وجود ندارد/);
      },
    );
  });
});

test.describe("by role", () => {
  test.use({ watchConsole: false });

  test("each role sees its part of others' records", async ({
    page,
    past,
    storageStateOf,
    browser,
    baseURL,
  }) => {
    const found = await numbers(page.request, past);
    await walk(Object.keys(SEES) as (keyof typeof SEES)[], async (role) => {
      const context = await browser.newContext({
        baseURL,
        storageState: await storageStateOf(role, 0),
      });
      const own = await context.newPage();
      for (const kind of Object.keys(found) as (keyof Numbers)[]) {
        const status = SEES[role][kind];
        const answer = await own.request.get(`/api/v1/records/${kind}/${found[kind]}/`);
        expect.soft(answer.status(), `${role}, ${kind}`).toBe(status);
        await own.goto(`/en/${kind}/${found[kind]}/`);
        const heading =
          status === 200 ? /./ : status === 403 ? "You don't have access" : "Not found";
        await expect.soft(own.locator("h1"), `${role}, ${kind}`).toHaveText(heading);
        if (role !== "support" || status !== 200) continue;
        await expect.soft(own.locator("main"), `support, ${kind}`).not.toContainText("rials");
      }
      await context.close();
    });
  });
});

test.describe("signed out", () => {
  test.use({ role: null, watchConsole: false });

  test("nobody is led to the sign-in and from there to the record", async ({ page }) => {
    await page.goto("/en/tickets/1/");
    await expect(page).toHaveURL(/\/en\/sign-in\/\?next=.*tickets/);
  });
});
