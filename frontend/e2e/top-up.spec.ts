import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { searchParam } from "./pages";

// The gateway's page is another origin's, and a browser logs each refusal.
test.use({ role: "user", watchConsole: false });

const WORDS = {
  fa: { typed: "۲۵۰٬۰۰۰", added: "اضافه شد", refused: "لغو شد" },
  en: { typed: "250,000", added: "was added", refused: "was cancelled" },
};

async function goToGateway(page: Page, locale: "fa" | "en"): Promise<void> {
  await page.goto(`/${locale}/dashboard/wallet/?money=rial`);
  await page.locator('.own-page a.button[href$="/dashboard/top-up/"]').click();
  await page.locator("[name=amount]").fill(WORDS[locale].typed);
  await page.locator("form [type=submit]").click();
  await page.waitForURL(/\/pg\/StartPay\//);
}

/** The top-up that the page is about has this status in the list; others of the account may be newer. */
async function expectInList(page: Page, status: string): Promise<void> {
  await expect.poll(() => searchParam(page, "payment")).not.toBeNull();
  const own = page.locator(`[data-top-up]:has(a[href$="payment=${searchParam(page, "payment")}"])`);
  await expect(own).toHaveAttribute("data-top-up", status);
}

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test.describe(locale, () => {
    test("money that is paid at the gateway is in the wallet", async ({ page }) => {
      await goToGateway(page, locale);
      await page.locator("button[value=paid]").click();
      await expect(page.locator(".note[role=status]")).toContainText(words.added);
      await expectInList(page, "verified");
    });

    test("a payer who cancels reads so, and nothing is added", async ({ page }) => {
      await goToGateway(page, locale);
      await page.locator("button[value=refused]").click();
      await expect(page.locator(".note[role=status]")).toContainText(words.refused);
      await expectInList(page, "failed");
    });
  });
}

test("an amount that is too small is refused at its field", async ({ page }) => {
  await page.goto("/en/dashboard/top-up/");
  await page.locator("[name=amount]").fill("12");
  await page.locator("form [type=submit]").click();
  await expect(page.locator(".field-error")).toContainText("outside the limits");
});

test("another's payment is shown to nobody else", async ({ page }) => {
  await page.goto("/en/dashboard/top-up/?payment=1");
  await expect(page.locator(".state")).toContainText("isn't your payment");
});
