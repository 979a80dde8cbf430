import { readFileSync } from "node:fs";

const SOURCE = new URL("../../backend/assets/demo/accounts.py", import.meta.url);

/** The one password of the demo's accounts, where the demo itself has it from. */
export const DEMO_PASSWORD = demoPassword();

function demoPassword() {
  const found = readFileSync(SOURCE, "utf8").match(/^DEMO_PASSWORD = "([^"]+)"/m)?.[1];
  if (found === undefined) throw new Error(`${SOURCE.pathname} has no DEMO_PASSWORD`);
  return found;
}

/** The demo's account of a role. */
export function emailOf(role) {
  return `${role}@example.com`;
}

/** Signs a page's context in as the demo's account of a role. */
export async function signInAs(page, role, baseURL) {
  await page.goto(`${baseURL}/en/sign-in/`);
  await page.locator("[name=email]").fill(emailOf(role));
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await page.locator("[type=submit]").click();
  await page.locator(".avatar").waitFor();
}
