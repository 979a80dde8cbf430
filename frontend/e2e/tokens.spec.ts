import { DEMO_PASSWORD } from "./accounts";
import { confirmWithPassword } from "./auth";
import { expect, test } from "./fixtures";

// The browser logs the refusal that leads to the password.
test.use({ role: "manager", watchConsole: false });

test("a token is shown once, opens what it may and nothing else, and is revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  const name = `Tool ${Date.now()}`;
  await page.goto("/en/account/tokens/");
  await page.getByRole("button", { name: "Create token" }).click();
  await page.locator("[name=name]").fill(name);
  await page.getByRole("checkbox", { name: /^own/ }).uncheck();
  await page.getByRole("checkbox", { name: /^figures/ }).check();
  await page.locator("[name=days]").fill("7");
  await page.locator(".dialog form [type=submit]").click();
  await confirmWithPassword(page, DEMO_PASSWORD, page.getByTestId("token"));
  const token = (await page.getByTestId("token").textContent()) ?? "";
  expect(token.length).toBeGreaterThan(30);
  await page.getByRole("button", { name: "I've saved it" }).click();
  await expect(page.getByText(token)).toHaveCount(0);

  const tool = await playwright.request.newContext({
    baseURL,
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  expect((await tool.get("/api/v1/reports/catalog/")).status()).toBe(200);
  expect((await tool.get("/api/v1/me/")).status()).toBe(403);

  await page.reload();
  const entry = page.locator(`[data-token='${name}']`);
  await expect(entry).toContainText("last used");
  await entry.getByRole("button", { name: "Revoke" }).click();
  await page.locator(".dialog .danger-button").click();
  await expect(entry).toHaveCount(0);
  expect((await tool.get("/api/v1/reports/catalog/")).status()).toBe(401);
  await tool.dispose();
});
