import { test as base, type ConsoleMessage, expect, type Request } from "@playwright/test";
import type { Role } from "./accounts";
import { SIGNED_OUT, type StorageState, storageStates } from "./auth";
import { PAGE_ATTACHMENT } from "./failed-page-reporter";
import { Profile } from "./profile";

export { expect };

interface Options {
  /** Who is signed in when the test begins; null for nobody. */
  role: Role | null;
  /** Whether the test fails when the page logs an error or requests anything from another origin. */
  watchConsole: boolean;
  /** Whether the test has a browser context of its own, with an empty cache, instead of the worker's profile. */
  freshContext: boolean;
}

/** Some whole days of the past, `from` to `to`: their figures do not change while the tests run. */
export interface Days {
  from: string;
  to: string;
  query: string;
}

interface WorkerFixtures {
  profile: Profile;
  storageStateOf: (role: Role, lifeMs: number) => Promise<StorageState>;
  past: Days;
}

const DAY = 86_400_000;

/** Tests that begin signed in: as an administrator, unless `role` names another one, or null for nobody. */
export const test = base.extend<Options & { consoleWatch: undefined }, WorkerFixtures>({
  role: ["admin", { option: true }],
  watchConsole: [true, { option: true }],
  freshContext: [false, { option: true }],

  profile: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, contextOptions } = project.use;
      const profile = await Profile.open(browser, { ...contextOptions, baseURL, viewport });
      await use(profile);
      await profile.context.close();
    },
    { scope: "worker" },
  ],

  storageStateOf: [
    async ({ playwright }, use, { project }) =>
      use(storageStates(playwright.request, project.use.baseURL ?? "")),
    { scope: "worker" },
  ],

  past: [
    async ({ playwright, storageStateOf }, use, { project }) => {
      const api = await playwright.request.newContext({
        baseURL: project.use.baseURL,
        storageState: await storageStateOf("admin", 0),
      });
      const { today } = await (await api.get("/api/v1/reports/catalog/")).json();
      await api.dispose();
      const daysAgo = (days: number) =>
        new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);
      const [from, to] = [daysAgo(150), daysAgo(90)];
      await use({ from, to, query: `from=${from}&to=${to}` });
    },
    { scope: "worker" },
  ],

  context: async ({ browser, profile, role, freshContext, storageStateOf }, use, { timeout }) => {
    const storageState = role ? await storageStateOf(role, timeout) : SIGNED_OUT;
    if (freshContext) {
      const context = await browser.newContext({ storageState, serviceWorkers: "block" });
      await use(context);
      await context.close();
    } else {
      await profile.reset(storageState);
      await use(profile.context);
      await profile.closePages();
    }
  },

  page: async ({ context, viewport }, use, info) => {
    const page = await context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
    if (info.status === info.expectedStatus || page.isClosed()) return;
    const body = await page.locator("body").ariaSnapshot();
    await info.attach(PAGE_ATTACHMENT, { body, contentType: "text/yaml" });
  },

  request: async ({ context }, use) => use(context.request),

  consoleWatch: [
    async ({ page, baseURL, watchConsole }, use) => {
      const problems: string[] = [];
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === "error") {
          problems.push(`${message.text()} ${message.location().url}`);
        }
      };
      const onRequest = (request: Request) => {
        const own = request.url().startsWith(baseURL ?? "") || /^(data|blob):/.test(request.url());
        if (!own) problems.push(`requested from elsewhere: ${request.url()}`);
      };
      if (watchConsole) {
        page.on("console", onConsole);
        page.on("pageerror", (error) => problems.push(error.message));
        page.on("request", onRequest);
      }
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});
