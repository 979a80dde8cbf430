import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { Page } from "@playwright/test";
import { expect, signedIn as test } from "./page";

/** Every exported page, by its address. */
const ADDRESSES = readdirSync("out", { recursive: true, encoding: "utf-8" })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => `/${file.split(sep).slice(0, -1).join("/")}/`);

const CLOSED = ADDRESSES.filter((one) => /^\/\w+\/(account|admin|dashboard|reports)\//.test(one));
const OPEN = ADDRESSES.filter((one) => !CLOSED.includes(one));

const LONG = 180_000;

test("no page does what its policy refuses, to those who may see it", async ({ page }) => {
  test.setTimeout(LONG);
  expect(CLOSED.length).toBeGreaterThan(20);
  await expectPoliciesKept(page, CLOSED);
});

test.describe("to anybody", () => {
  test.use({ role: null });

  test("no page does what its policy refuses", async ({ page }) => {
    test.setTimeout(LONG);
    await expectPoliciesKept(page, [...OPEN, "/nothing/is/here/"]);
  });
});

async function expectPoliciesKept(page: Page, addresses: readonly string[]): Promise<void> {
  let refused: string[] = [];
  await page.exposeFunction("tellRefused", (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell = (window as unknown as { tellRefused: (what: string) => void }).tellRefused;
      tell(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  for (const address of addresses) {
    refused = [];
    const answer = await page.goto(address);
    expect.soft(answer?.headers()["content-security-policy"], address).not.toContain("unsafe");
    await page.waitForLoadState("networkidle");
    expect.soft(refused, address).toEqual([]);
  }
}
