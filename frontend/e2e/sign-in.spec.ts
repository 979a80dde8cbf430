import { DEMO_PASSWORD, emailOf, ROLES, type Role } from "./accounts";
import { openAccountMenu, signIn, tokenCookies } from "./auth";
import { expect, test } from "./fixtures";

test.use({ role: null });

const WORDS = {
  fa: { refused: "ایمیل یا گذرواژه نادرست است.", leave: "خروج", needed: "این فیلد الزامی است." },
  en: {
    refused: "Wrong email address or password.",
    leave: "Sign out",
    needed: "Required.",
  },
};

const HOMES: Partial<Record<Role, string>> = { user: "dashboard", support: "support" };

test.describe("an attempt", () => {
  // Signing in answers with statuses that the browser itself writes to the console.
  test.use({ watchConsole: false });

  for (const [index, role] of ROLES.entries()) {
    const locale = index % 2 === 0 ? "fa" : "en";

    test(`${locale}: ${role} signs in, begins at the right page and signs out`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/sign-in/`);
      await signIn(page, emailOf(role), DEMO_PASSWORD);
      await expect(page).toHaveURL(new RegExp(`/${HOMES[role] ?? "admin"}/$`));
      // It goes on in the language that is stored with the account, if one was.
      const language = new URL(page.url()).pathname.startsWith("/fa/") ? "fa" : "en";
      await openAccountMenu(page);
      await expect(page.locator(".menu-head")).toContainText(emailOf(role));
      await page.getByRole("menuitem", { name: WORDS[language].leave, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${language}/sign-in/$`));
      expect(await tokenCookies(page.context())).toEqual([]);
      await page.goto(`/${locale}/account/`);
      await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in/\\?next=`));
    });
  }

  for (const locale of ["fa", "en"] as const) {
    test(`${locale}: a wrong password and an unknown address are told alike`, async ({ page }) => {
      await page.goto(`/${locale}/sign-in/`);
      const summary = page.locator(".form-summary");
      for (const email of ["manager@example.com", "nobody-at-all@example.org"]) {
        await signIn(page, email, "not the password");
        await expect(summary).toHaveText(WORDS[locale].refused);
        await expect(summary).toBeFocused();
      }
    });
  }

  test("signing in leads back to where the reader wanted to go", async ({ page }) => {
    await page.goto("/en/admin/?metric=revenue&range=90d");
    await expect(page).toHaveURL(/\/en\/sign-in\/\?next=/);
    await signIn(page, emailOf("manager"), DEMO_PASSWORD);
    await expect(page).toHaveURL(/\/en\/admin\/\?metric=revenue&range=90d&calendar=gregorian$/);
  });

  for (const elsewhere of [
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example",
  ]) {
    test(`signing in never leads to ${elsewhere}`, async ({ page, baseURL }) => {
      await page.goto(`/en/sign-in/?next=${encodeURIComponent(elsewhere)}`);
      await signIn(page, emailOf("user"), DEMO_PASSWORD);
      await expect(page).toHaveURL(`${baseURL}/en/dashboard/`);
    });
  }
});

for (const locale of ["fa", "en"] as const) {
  test(`${locale}: what is missing is said at its field, without asking the server`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/sign-in/`);
    await page.locator("form [type=submit]").click();
    await expect(page.locator(".form-summary li")).toHaveCount(2);
    await expect(page.locator(".field-error").first()).toHaveText(WORDS[locale].needed);
    await page.locator(".form-summary-link").first().click();
    await expect(page.locator("[name=email]")).toBeFocused();
  });
}

test("a password can be seen, and the field tells a password manager what it is", async ({
  page,
}) => {
  await page.goto("/en/sign-in/");
  const password = page.locator("[name=password]");
  await password.fill("seen");
  await expect(password).toHaveAttribute("type", "password");
  await expect(password).toHaveAttribute("autocomplete", "current-password");
  await expect(page.locator("[name=email]")).toHaveAttribute("autocomplete", "username");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(password).toHaveAttribute("type", "text");
});
