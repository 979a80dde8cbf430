import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { waitUntilLoaded } from "./pages";
import { walk } from "./walk";

/** Every exported page, by its address, and one that is no page. */
const ADDRESSES = readdirSync("out", { recursive: true, encoding: "utf-8" })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => `/${file.split(sep).slice(0, -1).join("/")}/`)
  .concat("/nothing/is/here/");

const needsSignIn = (address: string) => /^\/\w+\/(account|admin|reports)\//.test(address);
const languageOf = (address: string) => /^\/(fa|en)\//.exec(address)?.[1] ?? "no";

// Who is not signed in gets a 401, and an address without a page a 404: the browser writes both to the console.
test.use({ watchConsole: false });

for (const language of ["fa", "en", "no"]) {
  const addresses = ADDRESSES.filter((address) => languageOf(address) === language);
  const closed = addresses.filter(needsSignIn);
  const open = addresses.filter((address) => !needsSignIn(address));

  if (closed.length > 0) {
    test(`pages of ${language} language keep their policy for those who may see them`, async ({
      page,
    }) => expectNoViolations(page, closed));
  }

  test.describe("signed out", () => {
    test.use({ role: null });

    test(`pages of ${language} language keep their policy for anybody`, async ({ page }) =>
      expectNoViolations(page, open));
  });
}

/** Opens each address; none does anything that its content security policy refuses. */
async function expectNoViolations(page: Page, addresses: readonly string[]): Promise<void> {
  const violations: string[] = [];
  await page.exposeFunction("reportViolation", (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
      const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
      reportViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    });
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  await walk(addresses, async (address) => {
    // The page before may lead on to the sign-in at this very moment.
    await page.goto("about:blank").catch(() => page.goto("about:blank"));
    const response = await page.goto(address);
    const policy = response?.headers()["content-security-policy"];
    expect.soft(policy, address).toBeTruthy();
    expect.soft(policy, address).not.toContain("unsafe");
    await page.waitForLoadState("networkidle");
    await waitUntilLoaded(page);
    expect.soft(violations.splice(0), address).toEqual([]);
  });
}
