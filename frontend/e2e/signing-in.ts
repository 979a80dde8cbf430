import {
  type APIRequest,
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
} from "@playwright/test";
import { DEMO_PASSWORD, emailOf, newEmail, type Role } from "./accounts";
import { codeFor } from "./mail";

export type Locale = "fa" | "en";
export type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A stored sign-in is used by many tests, so it must end before its access token: its refresh token is good for one. */
const LIFE = 150_000;

/** Where a browser keeps that somebody is signed in. */
const SESSION_MARK = "assets:session";

/** Else a context has what its test begins with: somebody who is signed in cannot sign in. */
const NOBODY: State = { cookies: [], origins: [] };

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.locator("form [type=submit]").click();
}

/** The stored sign-in of each role, without the detour through the pages: made anew before it gets old. */
export function keepStates(requests: APIRequest, baseURL: string): (role: Role) => Promise<State> {
  const kept = new Map<Role, { state: State; at: number }>();
  return async (role) => {
    const known = kept.get(role);
    const at = Date.now();
    if (known && at - known.at < LIFE) return known.state;
    const browser = await requests.newContext({ baseURL, storageState: NOBODY });
    const account = { email: emailOf(role), password: DEMO_PASSWORD };
    expect(await tell(browser, "auth/login", account)).toBe(200);
    const { cookies } = await browser.storageState();
    await browser.dispose();
    const mark = { name: SESSION_MARK, value: String(at) };
    const origin = new URL(baseURL).origin;
    const state = { cookies, origins: [{ origin, localStorage: [mark] }] };
    kept.set(role, { state, at });
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
  const signedUp = await tell(page.request, "auth/signup", account);
  expect(signedUp).toBe(401);
  const verified = await tell(page.request, "auth/email/verify", {
    key: await codeFor(account.email),
  });
  expect(verified).toBe(200);
  return account;
}

async function tell(
  browser: APIRequestContext,
  path: string,
  data: Record<string, string>,
): Promise<number> {
  const { cookies } = await browser.storageState();
  const token = cookies.find(({ name }) => name === "csrftoken");
  const answer = await browser.post(`/auth/app/v1/${path}`, {
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

/** What opens the account's menu. */
export const accountButton = (page: Page) => page.locator(".menu-trigger:has(.avatar)");

/** Opens the account's menu. */
export async function openMenu(page: Page): Promise<void> {
  await accountButton(page).click();
  await expect(page.locator(".menu-popover")).toBeVisible();
}
