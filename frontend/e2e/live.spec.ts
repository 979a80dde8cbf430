import type { Page, WebSocketRoute } from "@playwright/test";
import { DEMO_PASSWORD, emailOf } from "./accounts";
import { pay } from "./marketplace";
import { expect, openAdmin, signedIn as plain, test } from "./page";
import { accountButton, signIn } from "./signing-in";

const AMOUNT = 7_000_000;
const VOLUME = ".card[data-metric=total_volume] .card-value .sr-only";

function isLive(page: Page) {
  return expect(page.locator(".live-mark")).toHaveAttribute("data-pace", "live");
}

function figure(text: string): bigint {
  return BigInt(text.replaceAll(/\D/g, ""));
}

test("a payment in the database is on the open page within two seconds", async ({ page }) => {
  await openAdmin(page, "en");
  await isLive(page);
  const took: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const before = (await page.locator(VOLUME).textContent()) ?? "";
    const shown = page.waitForFunction(
      ([selector, text]) => {
        const now = document.querySelector(selector ?? "")?.textContent;
        return now && now !== text && { now, at: Date.now() };
      },
      [VOLUME, before],
    );
    const committed = await pay(AMOUNT);
    const { now, at } = (await (await shown).jsonValue()) as { now: string; at: number };
    expect(figure(now) - figure(before)).toBe(BigInt(AMOUNT));
    took.push(at - committed);
  }
  test.info().annotations.push({ type: "ms", description: took.join(", ") });
  expect(took.toSorted((one, other) => one - other)[1]).toBeLessThan(2_000);
});

plain.describe("a sign-in of the test's own", () => {
  plain.use({ role: null });

  plain("an expired token is renewed, and the page is live again", async ({ page, context }) => {
    const sockets: WebSocketRoute[] = [];
    const codes: (number | undefined)[] = [];
    await page.routeWebSocket("**/api/v1/live/", (socket) => {
      const server = socket.connectToServer();
      server.onClose((code) => {
        codes.push(code);
        void socket.close({ code });
      });
      sockets.push(socket);
    });
    await page.goto("/en/sign-in/");
    await signIn(page, emailOf("manager"), DEMO_PASSWORD);
    await expect(accountButton(page)).toBeVisible();
    await openAdmin(page, "en");
    await isLive(page);
    const opened = sockets.length;
    await context.clearCookies({ name: "assets_access" });
    await sockets.at(-1)?.close({ code: 1012 });
    await expect.poll(() => codes).toContain(4401);
    await expect.poll(() => sockets.length).toBeGreaterThanOrEqual(opened + 2);
    await isLive(page);
  });
});
