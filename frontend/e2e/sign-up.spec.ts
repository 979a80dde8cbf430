import { newEmail } from "./accounts";
import { openAccountMenu, signIn, signUpByApi } from "./auth";
import { expect, test } from "./fixtures";
import { codeFor } from "./mail";
import { inTheDemo } from "./manage";

test.use({ role: null, watchConsole: false });

const PASSWORD = "several words are easy";

for (const locale of ["fa", "en"] as const) {
  test(`${locale}: an account is made with the code that was sent`, async ({ page }) => {
    const email = newEmail("joins");
    await page.goto(`/${locale}/sign-in/`);
    await page.locator(`a[href^='/${locale}/sign-up/']`).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-up/`));
    await signIn(page, email, PASSWORD);
    await expect(page).toHaveURL(new RegExp(`/${locale}/verify-email/`));
    await page.locator("[name=key]").fill("BBBB-BBBB");
    await page.locator("form [type=submit]").click();
    await expect(page.locator(".form-summary")).toBeFocused();
    await page.locator("[name=key]").fill(await codeFor(email));
    await page.locator("form [type=submit]").click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/dashboard/$`));
    await openAccountMenu(page);
    await expect(page.locator(".menu-head")).toContainText(email);
  });
}

test("a code that was just sent is not sent again at once, and the page says how long", async ({
  page,
}) => {
  await page.goto("/en/sign-up/");
  await signIn(page, newEmail("asks-again"), PASSWORD);
  await page.getByRole("button", { name: "Send another code" }).click();
  await expect(page.getByRole("button", { name: /^Another code in \d+ s$/ })).toBeDisabled();
});

test("an address that has an account already gets the same answer", async ({ page }) => {
  await page.goto("/en/sign-up/");
  await signIn(page, "manager@example.com", PASSWORD);
  await expect(page).toHaveURL(/\/en\/verify-email\//);
});

test("a weak password is refused with its reason", async ({ page }) => {
  await page.goto("/en/sign-up/");
  await signIn(page, newEmail("weak"), "short");
  await expect(page.locator(".field-error")).toHaveText("Use at least 10 characters.");
  await signIn(page, newEmail("weak"), "password123");
  await expect(page.locator(".field-error")).toContainText("This password is common");
});

for (const locale of ["fa", "en"] as const) {
  test(`${locale}: a forgotten password is changed by a code`, async ({ page }) => {
    const { email } = await signUpByApi(page, "forgets");
    await page.context().clearCookies();
    await page.goto(`/${locale}/forgot-password/`);
    await page.locator("[name=email]").fill(email);
    await page.locator("form [type=submit]").click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/reset-password/`));
    await page.locator("[name=key]").fill(await codeFor(email, 2));
    await page.locator("[name=password]").fill("another long password");
    await page.locator("form [type=submit]").click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in/\\?done=password$`));
    await expect(page.locator(".note[data-tone=good]")).toBeVisible();
    await signIn(page, email, "another long password");
    await expect(page).toHaveURL(new RegExp(`/${locale}/dashboard/$`));
  });
}

const LINK = `
from assets.access.sign_in.password_links import link_for
from assets.accounts.models import User

print(link_for(User.objects.get(email="__EMAIL__")))
`;

for (const locale of ["fa", "en"] as const) {
  test(`${locale}: a password is set by a one-time link, once`, async ({ page }) => {
    const { email } = await signUpByApi(page, "has-a-link");
    await page.context().clearCookies();
    const key = new URL(await inTheDemo(LINK.replace("__EMAIL__", email))).hash;
    await page.goto(`/${locale}/reset-password/${key}`);
    await expect(page.locator("[name=key]")).toHaveCount(0);
    await page.locator("[name=password]").fill("short");
    await page.locator("form [type=submit]").click();
    await expect(page.locator(".field-error")).toBeVisible();
    await page.locator("[name=password]").fill("another long password");
    await page.locator("form [type=submit]").click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in/\\?done=password$`));
    await signIn(page, email, "another long password");
    await expect(page).toHaveURL(new RegExp(`/${locale}/dashboard/$`));
    await page.context().clearCookies();
    await page.goto(`/${locale}/reset-password/${key}`);
    await page.locator("[name=password]").fill("a third long password");
    await page.locator("form [type=submit]").click();
    await expect(page.locator(".form-summary")).toBeFocused();
  });
}

test("asking for a code tells nobody whether an address has an account", async ({ page }) => {
  await page.goto("/en/forgot-password/");
  await page.locator("[name=email]").fill(newEmail("nobody"));
  await page.locator("form [type=submit]").click();
  await expect(page).toHaveURL(/\/en\/reset-password\//);
});
