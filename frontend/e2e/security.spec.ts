import type { Page } from "@playwright/test";
import {
  type Account,
  confirmWithPassword,
  openAccountMenu,
  signIn,
  signUpByApi,
  tokenCookies,
} from "./auth";
import { expect, test } from "./fixtures";
import { enterCurrentCode } from "./totp";

test.use({ role: null, watchConsole: false });

async function signInAgain(page: Page, { email, password }: Account): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/en/sign-in/");
  await signIn(page, email, password);
}

test("an authenticator app is set up, asked for, and stood in for by a recovery code", async ({
  page,
}) => {
  const account = await signUpByApi(page, "enrols");
  await page.goto("/en/account/security/");
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.locator(".qr-code")).toBeVisible();
  const secret = (await page.locator(".secret").textContent()) ?? "";
  await enterCurrentCode(secret, async (code) => {
    await page.locator("[name=code]").fill(code);
    const answer = page.waitForResponse(
      (response) =>
        response.url().endsWith("/authenticators/totp") &&
        response.request().method() === "POST" &&
        response.status() !== 401,
    );
    await page.getByRole("button", { name: "Turn on" }).click();
    await confirmWithPassword(page, account.password, page.locator(".codes, .form-summary"));
    return (await answer).ok();
  });
  const codes = page.locator(".codes code");
  await expect(codes).toHaveCount(10);
  const [first] = await codes.allTextContents();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("assets-recovery-codes.txt");
  await page.getByRole("button", { name: "I've saved them" }).click();
  await expect(page.locator(".good-badge", { hasText: "on" })).toBeVisible();

  await signInAgain(page, account);
  await expect(page).toHaveURL(/\/en\/second-factor\//);
  await page.locator("[name=code]").fill("000000");
  await page.locator("form [type=submit]").click();
  await expect(page.locator(".form-summary")).toContainText("Wrong code.");
  await enterCurrentCode(secret, async (code) => {
    await page.locator("[name=code]").fill(code);
    const answer = page.waitForResponse(/\/auth\/2fa\/authenticate$/);
    await page.locator("form [type=submit]").click();
    return (await answer).ok();
  });
  await expect(page).toHaveURL(/\/en\/dashboard\/$/);

  await signInAgain(page, account);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.locator("[name=code]").fill(first ?? "");
  await page.locator("form [type=submit]").click();
  await expect(page).toHaveURL(/\/en\/dashboard\/$/);
  await page.goto("/en/account/security/");
  await expect(page.getByText("9 of 10 codes left.")).toBeVisible();
});

test.describe("passkeys", () => {
  // A passkey belongs to a name, and not to an address in numbers.
  const named = new URL(process.env.ASSETS_URL ?? "http://127.0.0.1:8000");
  named.hostname = "localhost";
  test.use({ baseURL: named.origin, freshContext: true });

  test("a passkey is added, signs in alone, and is removed", async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send("WebAuthn.enable");
    await client.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    const account = await signUpByApi(page, "passkey");
    await page.goto("/en/account/security/");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.locator("[name=name]").fill("Test laptop");
    await page.getByRole("button", { name: "Continue on your device" }).click();
    await confirmWithPassword(page, account.password, page.locator(".codes"));
    await expect(page.locator(".codes code")).toHaveCount(10);
    await page.getByRole("button", { name: "I've saved them" }).click();
    const entry = page.locator(".entry", { hasText: "Test laptop" });
    await expect(entry).toBeVisible();

    await page.context().clearCookies();
    await page.goto("/en/sign-in/");
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await expect(page).toHaveURL(/\/en\/dashboard\/$/);

    await page.goto("/en/account/security/");
    await entry.getByRole("button", { name: "Remove" }).click();
    await page.locator(".dialog .danger-button").click();
    await page.getByRole("button", { name: "Confirm with a passkey" }).click();
    await expect(entry).toHaveCount(0);
  });
});

test("a session elsewhere is ended from the list, and so are all others at once", async ({
  page,
  browser,
  baseURL,
}) => {
  const account = await signUpByApi(page, "sessions");
  const elsewhere = async () => {
    const context = await browser.newContext({ baseURL, storageState: undefined });
    const other = await context.newPage();
    await other.goto("/en/sign-in/");
    await signIn(other, account.email, account.password);
    await expect(other).toHaveURL(/\/en\/dashboard\/$/);
    return { context, other };
  };
  const [one, two, three] = [await elsewhere(), await elsewhere(), await elsewhere()];
  await page.goto("/en/account/security/");
  const entries = page.locator("section", { hasText: "Active sessions" }).locator(".entry");
  await expect(entries).toHaveCount(4);
  await page.getByRole("button", { name: "End session", exact: true }).first().click();
  await page.locator(".dialog .danger-button").click();
  await expect(entries).toHaveCount(3);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await page.locator(".dialog .danger-button").click();
  await expect(entries).toHaveCount(1);
  for (const { context, other } of [one, two, three]) {
    await context.clearCookies({ name: "assets_access" });
    await other.reload();
    await expect(other).toHaveURL(/\/en\/sign-in\//);
    await context.close();
  }
});

test("signing out everywhere ends this session too", async ({ page }) => {
  await signUpByApi(page, "leaves");
  await page.goto("/fa/account/");
  await openAccountMenu(page);
  await page.getByRole("menuitem", { name: "خروج از همه جا" }).click();
  await expect(page).toHaveURL(/\/fa\/sign-in\/$/);
  expect(await tokenCookies(page.context())).toEqual([]);
});

test("the password is changed, and this session goes on", async ({ page }) => {
  const account = await signUpByApi(page, "changes");
  await page.goto("/en/account/");
  await page.locator("[name=current_password]").fill("not the password");
  await page.locator("[name=new_password]").fill("a password of today");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.locator(".form-summary")).toContainText("This is not your current password.");
  await page.locator("[name=current_password]").fill(account.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed.")).toBeVisible();
  await page.locator("[name=name]").fill("Somebody New");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await signInAgain(page, { ...account, password: "a password of today" });
  await expect(page).toHaveURL(/\/en\/dashboard\/$/);
  await page.goto("/en/account/");
  await expect(page.locator("[name=name]")).toHaveValue("Somebody New");
});
