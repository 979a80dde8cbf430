import type { Page } from "@playwright/test";
import { signInAs } from "../scripts/accounts.mjs";
import { DEMO_PASSWORD } from "./accounts";
import { expect, test } from "./fixtures";

// The browser logs the refusals that lead to the password and to another number.
test.use({ role: "user", watchConsole: false });
// One after the other: each looks at the newest withdrawal of the same user.
test.describe.configure({ mode: "default" });

const IBAN = "IR820540102680020817909002";
const WORDS = {
  fa: {
    amount: "۳۰۰٬۰۰۰",
    iban: "۸۲۰۵ ۴۰۱۰ ۲۶۸۰ ۰۲۰۸ ۱۷۹۰ ۹۰۰۲",
    asked: "مسدود شد",
    wrong: "شبا نامعتبر است",
    paid: "واریز شد",
    why: "برای پرداخت",
  },
  en: {
    amount: "300,000",
    iban: "82 0540 1026 8002 0817 9090 02",
    asked: "is held",
    wrong: "Invalid Iranian IBAN",
    paid: "Paid out",
    why: "To pay it out",
  },
} as const;

async function addMoney(page: Page, amount: string): Promise<void> {
  await page.goto("/en/dashboard/top-up/?money=rial");
  await page.locator("[name=amount]").fill(amount);
  await page.locator("form [type=submit]").click();
  await page.waitForURL(/\/pg\/StartPay\//);
  await page.locator("button[value=paid]").click();
  await expect(page.locator(".note[role=status]")).toContainText("was added");
}

async function fill(page: Page, amount: string, iban: string): Promise<void> {
  await page.locator("[name=amount]").fill(amount);
  await page.locator("[name=iban]").fill(iban);
  await page.locator("form [type=submit]").click();
}

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test(`in ${locale}, a user withdraws, an administrator confirms, and the user sees it`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await addMoney(page, "300,000");
    await page.goto(`/${locale}/dashboard/wallet/?money=rial`);
    await page.locator('.own-page a.button[href$="/dashboard/withdraw/"]').click();
    await fill(page, words.amount, `${words.iban.slice(0, -1)}3`);
    await expect(page.locator(".field-error")).toContainText(words.wrong);
    await fill(page, words.amount, words.iban);
    await expect(page.locator(".note[role=status]")).toContainText(words.asked);
    const own = page.locator("[data-withdrawal]").first();
    await expect(own).toHaveAttribute("data-withdrawal", "requested");
    await expect(own).toContainText("IR***9002");

    // A session of its own, which has not authenticated again for another test.
    const context = await browser.newContext({ baseURL });
    const admin = await context.newPage();
    await signInAs(admin, "admin", baseURL ?? "");
    await admin.goto(`/${locale}/admin/withdrawals/`);
    const row = admin.locator("tr[data-withdrawal]", { hasText: "IR***9002" }).last();
    const id = await row.getAttribute("data-withdrawal");
    const queued = admin.locator(`tr[data-withdrawal="${id}"]`);
    await queued.locator("td .text-button, th .text-button").click();
    await admin.locator(".dialog [name=reason]").fill(words.why);
    await admin.locator(".dialog form [type=submit]").click();
    await expect(admin.locator(".dialog [data-iban]")).toHaveText(IBAN);
    // The form that was sent had the focus, which is in the dialog again before a key closes that.
    await expect(admin.locator(".dialog :focus")).toHaveCount(1);
    await admin.keyboard.press("Escape");
    await expect(admin.locator(".dialog")).toHaveCount(0);
    await queued.locator("[data-move=confirm]").click();
    await admin.locator(".dialog [name=reference]").fill(`E2E ${locale} ${Date.now()}`);
    await admin.locator(".dialog form [type=submit]").click();
    await admin.locator(".dialog [name=password]").fill(DEMO_PASSWORD);
    await admin.locator(".dialog").last().locator("form [type=submit]").click();
    await expect(queued).toHaveCount(0);
    await context.close();

    await page.reload();
    await expect(own).toHaveAttribute("data-withdrawal", "confirmed");
    await expect(own).toContainText(words.paid);
    await page.goto(`/${locale}/dashboard/wallet/?kind=withdrawal`);
    await expect(page.locator("[data-amount='-300000']").first()).toBeVisible();
  });
}

test("a withdrawal that nobody has decided is cancelled, and the money is back", async ({
  page,
}) => {
  await addMoney(page, "200,000");
  await page.goto("/en/dashboard/withdraw/?money=rial");
  await fill(page, "200,000", IBAN);
  // Those of other tests that still wait are of other amounts.
  const own = page.locator("[data-withdrawal]", { hasText: "200,000 rials" }).first();
  await expect(own).toHaveAttribute("data-withdrawal", "requested");
  await own.getByRole("button", { name: "Cancel" }).click();
  await page.locator(".dialog form [type=submit]").click();
  await expect(own).toHaveAttribute("data-withdrawal", "cancelled");
});

test("the same amount to the same account once more is another withdrawal", async ({ page }) => {
  await addMoney(page, "200,000");
  await page.goto("/en/dashboard/withdraw/?money=rial");
  const made = new Set<number>();
  for (const count of [1, 2]) {
    const answer = page.waitForResponse(
      (response) =>
        response.request().method() === "POST" &&
        response.url().endsWith("/me/wallet/withdrawals/"),
    );
    await fill(page, "100,000", IBAN);
    made.add((await (await answer).json()).id);
    expect(made.size).toBe(count);
    await expect(page.locator("[name=amount]")).toHaveValue("");
  }
});

test.describe("as auditor", () => {
  test.use({ role: "auditor" });

  test("withdrawals are looked at masked, and not decided", async ({ page }) => {
    await page.goto("/en/admin/withdrawals/?state=confirmed");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Withdrawals");
    await expect(page.locator("[data-move]")).toHaveCount(0);
  });
});
