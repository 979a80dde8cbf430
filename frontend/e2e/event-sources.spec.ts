import { Client, event, type NotTaken } from "../../clients/typescript/assets-events";
import { DEMO_PASSWORD } from "./accounts";
import { confirmWithPassword } from "./auth";
import { expect, test } from "./fixtures";

const WORDS = {
  en: { make: "Create source", kept: "I've saved it", revoke: "Revoke" },
  fa: { make: "ساخت منبع", kept: "ذخیره کردم", revoke: "باطل کردن" },
} as const;

// The browser logs the refusal that leads to the password.
test.use({ role: "admin", watchConsole: false });

for (const locale of ["en", "fa"] as const) {
  const words = WORDS[locale];

  test(`in ${locale}, a source is made, sends by the client, waits in sight, and is revoked`, async ({
    page,
    baseURL,
  }) => {
    const name = `shop-${locale}-${Date.now()}`;
    await page.goto(`/${locale}/admin/system/`);
    await page.getByRole("button", { name: words.make }).click();
    await page.locator(".dialog [name=name]").fill(name);
    await page.locator(".dialog form [type=submit]").click();
    await confirmWithPassword(page, DEMO_PASSWORD, page.getByTestId("secret"));
    const token = (await page.getByTestId("secret").textContent()) ?? "";
    expect(token).toMatch(/^assets_source_/);
    await page.getByRole("button", { name: words.kept }).click();
    await expect(page.getByText(token)).toHaveCount(0);

    const client = new Client(baseURL ?? "", token);
    const joined = await event("user.registered", name, { external_id: "u-1" });
    const moved = await event("ticket.accepted", name, { external_id: `t-${locale}` });
    const paid = await event("payment.verified", name, { external_id: "p-1", user: "u-1" });
    const results = await client.send([joined, moved, joined, paid]);
    expect(results.map(({ result }) => result)).toEqual([
      "accepted",
      "waiting",
      "duplicate",
      "rejected",
    ]);
    expect(results[3]).toMatchObject({ code: "type_not_allowed", isTaken: false, event: paid });
    expect((await client.send([joined]))[0]?.result).toBe("duplicate");

    await page.reload();
    const waiting = page.locator(`[data-event="${moved.id}"]`);
    await expect(waiting).toContainText(`ticket t-${locale}`);
    await expect(waiting.locator("time")).toHaveText(/\S/);

    await page.locator(`[data-source="${name}"]`).getByRole("button").click();
    await page.locator(".dialog .danger-button").click();
    await expect(page.locator(`[data-source="${name}"]`)).toHaveCount(0);
    const refused = await client.send([joined]).then(
      () => null,
      (error: NotTaken) => error,
    );
    expect(refused?.status).toBe(401);
  });
}

test.describe("as auditor", () => {
  test.use({ role: "auditor" });

  test("sources are looked at, and not changed", async ({ page }) => {
    await page.goto("/en/admin/system/");
    await expect(page.getByText("POST /api/v1/events/")).toBeVisible();
    await expect(page.getByRole("button", { name: WORDS.en.make })).toHaveCount(0);
  });
});
