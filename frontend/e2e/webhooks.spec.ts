import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { DEMO_PASSWORD } from "./accounts";
import { confirmWithPassword } from "./auth";
import { expect, test } from "./fixtures";

const WORDS = {
  en: {
    make: "New webhook",
    kept: "I've saved it",
    test: "Send a test event",
    again: "Send again",
    off: "Switch off",
    remove: "Delete",
    private: "This address points to a private network.",
  },
  fa: {
    make: "وب‌هوک جدید",
    kept: "ذخیره کردم",
    test: "ارسال رویداد آزمایشی",
    again: "ارسال دوباره",
    off: "خاموش کردن",
    remove: "حذف",
    private: "این نشانی به شبکه‌ای خصوصی می‌رسد.",
  },
} as const;

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver on this machine, and what came. */
async function receiver() {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { received, url: `http://127.0.0.1:${port}/hooks`, close: () => server.close() };
}

function signatureOf({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}

// The browser logs the refusals that lead to the password and to another address.
test.use({ role: "admin", watchConsole: false });

for (const locale of ["en", "fa"] as const) {
  const words = WORDS[locale];

  test(`in ${locale}, a webhook is made, tried, sent again, switched off and deleted`, async ({
    page,
  }) => {
    const { received, url, close } = await receiver();
    const press = (name: string, within = "body") =>
      page.locator(within).getByRole("button", { name, exact: true }).last().click();
    await page.goto(`/${locale}/admin/webhooks/`);
    await press(words.make);
    const name = `Books ${locale} ${Date.now()}`;
    await page.locator(".dialog [name=name]").fill(name);
    await page.locator(".dialog [name=url]").fill("https://10.0.0.1/");
    await page.locator(".dialog form [type=submit]").click();
    const fault = page.locator(".dialog .field-error");
    await confirmWithPassword(page, DEMO_PASSWORD, fault);
    await expect(fault).toHaveText(words.private);
    await page.locator(".dialog [name=url]").fill(url);
    await page.locator(".dialog form [type=submit]").click();
    const secret = (await page.getByTestId("secret").textContent()) ?? "";
    expect(secret).toMatch(/^whsec_/);
    await press(words.kept);
    await expect(page.getByText(secret)).toHaveCount(0);

    await page.locator("tr[data-webhook]").getByRole("button", { name }).click();
    await press(words.test);
    const delivery = page.locator("li[data-delivery]");
    await expect(delivery).toHaveAttribute("data-state", "delivered");
    await expect(delivery.locator("[data-status='204']")).toBeVisible();
    await press(words.again);
    await expect.poll(() => received.length).toBe(2);
    const [first, second] = received as [Received, Received];
    expect(first.headers["webhook-signature"]).toBe(signatureOf(first, secret));
    expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);

    await press(words.off);
    await press(words.off, ".dialog");
    await expect(page.locator(".dialog")).toHaveCount(0);
    const row = page.locator("tr[data-webhook]", { hasText: name });
    await expect(row).toHaveAttribute("data-active", "false");
    await press(words.remove);
    await press(words.remove, ".dialog");
    await expect(row).toHaveCount(0);
    close();
  });
}

test.describe("as auditor", () => {
  test.use({ role: "auditor" });

  test("webhooks are looked at, and not changed", async ({ page }) => {
    await page.goto("/en/admin/webhooks/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Webhooks");
    await expect(page.getByRole("button", { name: WORDS.en.make })).toHaveCount(0);
  });
});
