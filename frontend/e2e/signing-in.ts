import type { Browser, BrowserContext, Page } from "@playwright/test";
import { DEMO_PASSWORD, emailOf, newEmail, type Role } from "./accounts";
import { codeFor } from "./mail";
import { expect } from "./page";

export type Locale = "fa" | "en";
export type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A stored sign-in is used by many tests, so it must end before its access token: its refresh token is good for one. */
const LIFE = 150_000;

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.locator("form [type=submit]").click();
}

/** The stored sign-in of each role: made through the page, and made anew before it gets old. */
export function keepStates(browser: Browser, baseURL: string): (role: Role) => Promise<State> {
  const kept = new Map<Role, { state: State; at: number }>();
  return async (role) => {
    const known = kept.get(role);
    if (known && Date.now() - known.at < LIFE) return known.state;
    const context = await browser.newContext({ baseURL, storageState: undefined });
    const page = await context.newPage();
    await page.goto("/en/sign-in/");
    await signIn(page, emailOf(role), DEMO_PASSWORD);
    await expect(page.locator(".menu-trigger")).toBeVisible();
    const state = await context.storageState();
    await context.close();
    kept.set(role, { state, at: Date.now() });
    return state;
  };
}

export interface Account {
  email: string;
  password: string;
}

/** An account of the test's own, signed in in the page's context, without the detour through the pages. */
export async function ownAccount(page: Page, kind: string): Promise<Account> {
  const account = { email: newEmail(kind), password: `a long ${kind} password` };
  const signedUp = await tell(page, "auth/signup", account);
  expect(signedUp).toBe(401);
  const verified = await tell(page, "auth/email/verify", { key: await codeFor(account.email) });
  expect(verified).toBe(200);
  return account;
}

async function tell(page: Page, path: string, data: Record<string, string>): Promise<number> {
  const token = (await page.context().cookies()).find(({ name }) => name === "csrftoken");
  const answer = await page.request.post(`/auth/app/v1/${path}`, {
    data,
    headers: { "X-Token-Transport": "cookie", "X-CSRFToken": token?.value ?? "" },
  });
  return answer.status();
}

/** The names of the sign-in's cookies that a context holds. */
export async function tokenCookies(context: BrowserContext): Promise<string[]> {
  const cookies = await context.cookies();
  return cookies.filter(({ name }) => name.includes("assets_")).map(({ name }) => name);
}

/** Opens the account's menu. */
export async function openMenu(page: Page): Promise<void> {
  await page.locator(".menu-trigger").click();
  await expect(page.locator(".menu-popover")).toBeVisible();
}
