import {
  type APIRequest,
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { DEMO_PASSWORD, emailOf, newEmail, type Role } from "./accounts";
import { codeFor } from "./mail";

export type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

export interface Account {
  email: string;
  password: string;
}

/** The state of a browser in which nobody is signed in. */
export const SIGNED_OUT: StorageState = { cookies: [], origins: [] };

/** Where the pages store that somebody is signed in. */
const SESSION_KEY = "assets:session";
const ACCESS_COOKIE = "assets_access";

/**
 * The storage state of each role, signed in through the API. A state is used by many tests but its refresh token only
 * once, so it is made anew when its access token would run out within `lifeMs`.
 */
export function storageStates(
  requests: APIRequest,
  baseURL: string,
): (role: Role, lifeMs: number) => Promise<StorageState> {
  const states = new Map<Role, StorageState>();
  return async (role, lifeMs) => {
    const stored = states.get(role);
    if (stored && accessLeftMs(stored) > lifeMs) return stored;
    const state = await signInByApi(requests, baseURL, role);
    states.set(role, state);
    return state;
  };
}

function accessLeftMs({ cookies }: StorageState): number {
  const access = cookies.find(({ name }) => name.endsWith(ACCESS_COOKIE));
  return (access?.expires ?? 0) * 1000 - Date.now();
}

async function signInByApi(
  requests: APIRequest,
  baseURL: string,
  role: Role,
): Promise<StorageState> {
  const api = await requests.newContext({ baseURL, storageState: SIGNED_OUT });
  const account = { email: emailOf(role), password: DEMO_PASSWORD };
  // All tests have one address, from which so many sign in within a minute and no more.
  const signingIn = () => postAuth(api, "auth/login", account, []);
  await expect.poll(signingIn, { intervals: [0, 5_000], timeout: 90_000 }).toBe(200);
  const { cookies } = await api.storageState();
  await api.dispose();
  const mark = { name: SESSION_KEY, value: String(Date.now()) };
  return { cookies, origins: [{ origin: new URL(baseURL).origin, localStorage: [mark] }] };
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await page.locator("form [type=submit]").click();
}

/** Confirms with the password where a page wants it before it shows `shown`: a sign-in of a moment ago needs none. */
export async function confirmWithPassword(
  page: Page,
  password: string,
  shown: Locator,
): Promise<void> {
  const prompt = page.locator(".dialog [name=password]");
  await expect(prompt.or(shown).first()).toBeVisible();
  if (!(await prompt.isVisible())) return;
  await prompt.fill(password);
  await page.locator(".dialog").last().locator("form [type=submit]").click();
}

/** Makes an account that no other test uses and signs it in, in the page's context, through the API. */
export async function signUpByApi(page: Page, kind: string): Promise<Account> {
  const account = { email: newEmail(kind), password: `a long ${kind} password` };
  const post = async (path: string, data: Record<string, string>) =>
    postAuth(page.request, path, data, await page.context().cookies());
  expect(await post("auth/signup", account)).toBe(401);
  expect(await post("auth/email/verify", { key: await codeFor(account.email) })).toBe(200);
  return account;
}

/** Posts to the sign-in API as a browser that has these cookies. Returns the status. */
async function postAuth(
  api: APIRequestContext,
  path: string,
  data: Record<string, string>,
  cookies: StorageState["cookies"],
): Promise<number> {
  const token = cookies.find(({ name }) => name === "csrftoken");
  const response = await api.post(`/auth/app/v1/${path}`, {
    data,
    headers: { "X-Token-Transport": "cookie", "X-CSRFToken": token?.value ?? "" },
  });
  return response.status();
}

/** The names of the context's cookies that hold tokens. The one of a known device stays, and opens nothing. */
export async function tokenCookies(context: BrowserContext): Promise<string[]> {
  const names = (await context.cookies()).map(({ name }) => name);
  return names.filter((name) => name.includes("assets_") && !name.endsWith("assets_device"));
}

/** The button that opens the account's menu. */
export const accountMenuButton = (page: Page) => page.locator(".menu-trigger:has(.avatar)");

export async function openAccountMenu(page: Page): Promise<void> {
  await accountMenuButton(page).click();
  await expect(page.locator(".menu-popover")).toBeVisible();
}
