import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { searchParam } from "./pages";

/**
 * Each task begins at the first page of its role, to which `/` leads in the language that a person chose last.
 * A hand counts how often it presses. What is typed, and what the keys do, is no press.
 */
class Hand {
  presses = 0;

  async press(what: Locator): Promise<void> {
    this.presses += 1;
    await what.click();
  }

  /** For the reader of the run: how many presses a task takes. */
  report(most: number): void {
    test.info().annotations.push({ type: "presses", description: String(this.presses) });
    expect(this.presses).toBeLessThanOrEqual(most);
  }
}

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.locator(".commands");
  await expect(palette).toBeVisible();
  await page.keyboard.type(words);
  await expect(palette.locator(".command[data-focused]")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
}

const WORDS = {
  fa: {
    failed: "پرداخت‌های ناموفق",
    volume: "حجم پرداخت‌ها",
    split: /^تفکیک/,
    reason: "دلیل",
    yesterday: "دیروز",
    month: "این ماه",
    camera: "دوربین",
    tehran: "تهران",
    owed: /بدهی|بدهکار|معوق|سررسید/,
  },
  en: {
    failed: "Failed payments",
    volume: "Payment volume",
    split: /^Break down by/,
    reason: "Reason",
    yesterday: "Yesterday",
    month: "This month",
    camera: "Cameras",
    tehran: "Tehran",
    owed: /owe|late|due/i,
  },
} as const;

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test.describe(`a user, in ${locale}`, () => {
    test.use({ role: "user" });

    test("reads what is owed without a press", async ({ page }) => {
      await page.goto(`/${locale}/dashboard/`);
      await expect(page.locator(".outlook-lead")).toHaveText(words.owed);
    });
  });

  test.describe(`support, in ${locale}`, () => {
    test.use({ role: "support" });

    test("gets to a borrower's late loan by name in three presses", async ({
      page,
      playwright,
      baseURL,
      storageStateOf,
    }) => {
      const admin = await playwright.request.newContext({
        baseURL,
        storageState: await storageStateOf("admin", test.info().timeout),
      });
      const queue = await (await admin.get("/api/v1/support/late-loans/")).json();
      await admin.dispose();
      const { ticket, borrower } = queue.loans[0];
      const hand = new Hand();
      await page.goto(`/${locale}/support/`);
      await hand.press(page.getByRole("searchbox").first());
      await page.keyboard.type(borrower.name);
      const row = page.locator(`[data-late-loan="${ticket}"]`);
      await hand.press(row.locator(`a[href="/${locale}/tickets/${ticket}/"]`));
      await expect(page).toHaveURL(new RegExp(`/${locale}/tickets/${ticket}/$`));
      await expect(page.locator("h1")).toBeVisible();
      hand.report(3);
    });
  });

  test.describe(`an auditor, in ${locale}`, () => {
    test.use({ role: "auditor" });

    test("gets to the rows of a late fact in four presses", async ({ page }) => {
      const hand = new Hand();
      await page.goto(`/${locale}/admin/`);
      await hand.press(page.locator("[data-attention=restated] a"));
      await hand.press(page.locator(".row-button").first());
      await hand.press(page.locator("[data-restatement] summary").first());
      await expect(page.locator("[data-late-row]").first()).toBeVisible();
      hand.report(4);
    });
  });

  test(`an administrator reads why payments failed yesterday in four presses, in ${locale}`, async ({
    page,
  }) => {
    const hand = new Hand();
    await page.goto(`/${locale}/admin/`);
    await expect(page.locator(".card[data-metric] .figure").first()).toBeVisible();
    await runCommand(page, words.failed);
    await expect.poll(() => searchParam(page, "metric")).toBe("payments_failed");
    await runCommand(page, words.yesterday);
    await expect.poll(() => searchParam(page, "range")).toBe("yesterday");
    await hand.press(page.getByRole("button", { name: words.split }));
    await hand.press(page.getByRole("option", { name: words.reason }));
    await expect.poll(() => searchParam(page, "split")).toBe("reason");
    await expect(page.locator(".explorer .legend li").first()).toBeVisible();
    hand.report(4);
  });
}
