import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { expect, signedIn as test } from "./page";

/** Every exported page, by its address. */
const ADDRESSES = readdirSync("out", { recursive: true, encoding: "utf-8" })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => `/${file.split(sep).slice(0, -1).join("/")}/`);

const CLOSED = /^\/\w+\/(account|admin|reports)\//;

test.describe("to those who may see it", () => {
  for (const address of ADDRESSES.filter((one) => CLOSED.test(one))) keepsItsPolicy(address);
});

test.describe("to anybody", () => {
  test.use({ role: null });
  for (const address of [...ADDRESSES, "/nothing/is/here/"].filter((one) => !CLOSED.test(one))) {
    keepsItsPolicy(address);
  }
});

function keepsItsPolicy(address: string): void {
  test(`${address} does nothing that its policy refuses`, async ({ page }) => {
    const refused: string[] = [];
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
    const answer = await page.goto(address);
    expect(answer?.headers()["content-security-policy"]).not.toContain("unsafe");
    await page.waitForLoadState("networkidle");
    expect(refused).toEqual([]);
  });
}
