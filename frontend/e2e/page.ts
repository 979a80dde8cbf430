import { test as base, expect, type Page } from "@playwright/test";
import type { Role } from "./accounts";
import { keepStates, type Locale, type State } from "./signing-in";

export { expect };

/** Some full days of the past, `from` to `to`: their figures do not move while the tests run. */
export interface Days {
  from: string;
  to: string;
  query: string;
}

const DAY = 86_400_000;

interface WorkerFixtures {
  stateOf: (role: Role) => Promise<State>;
}

/** Tests that begin signed in: as an administrator, unless `role` names another one, or null for nobody. */
export const signedIn = base.extend<{ role: Role | null }, WorkerFixtures>({
  role: ["admin", { option: true }],
  stateOf: [
    async ({ playwright }, use, { project }) =>
      use(keepStates(playwright.request, project.use.baseURL ?? "")),
    { scope: "worker" },
  ],
  storageState: async ({ role, stateOf }, use) => use(role ? await stateOf(role) : undefined),
});

/** Such a test, which fails when the page writes an error to the console or asks for anything elsewhere. */
export const test = signedIn.extend<{ watched: undefined; past: Days }>({
  past: async ({ request }, use) => {
    const { today } = await (await request.get("/api/v1/reports/catalog/")).json();
    const ago = (days: number) =>
      new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);
    const [from, to] = [ago(150), ago(90)];
    await use({ from, to, query: `from=${from}&to=${to}` });
  },
  watched: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => {
        const own = request.url().startsWith(baseURL ?? "") || /^(data|blob):/.test(request.url());
        if (!own) problems.push(`asked elsewhere: ${request.url()}`);
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the administrator's page and waits for its figures. */
export async function openAdmin(page: Page, locale: Locale, query = ""): Promise<void> {
  await page.goto(`/${locale}/admin/${query}`);
  await expect(page.locator(".card[data-metric] .figure").first()).toBeVisible();
  await expect(page.locator(".range-trigger")).toBeVisible();
}

/** Opens the explorer and waits for its answer, or for the word why there is none. */
export async function openReports(page: Page, locale: Locale, query = ""): Promise<void> {
  await page.goto(`/${locale}/reports/${query}`);
  await expect(
    page.locator(".explorer[aria-busy=false] :is(.legend, table, .state)"),
  ).not.toHaveCount(0);
  await expect(page.locator(".range-trigger")).toBeVisible();
}

/** Opens the menu of how the pages are written. */
export async function openDisplay(page: Page): Promise<void> {
  await page
    .locator("summary")
    .and(page.getByLabel(/^(Display|نمایش)$/))
    .click();
}

/** One parameter of the page's address. */
export function parameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}
