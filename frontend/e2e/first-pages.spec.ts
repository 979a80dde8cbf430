import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { contentWidth, waitUntilLoaded } from "./pages";

const SENTENCES = {
  fa: { due: /سررسید|معوق/, late: /معوق/, contact: "اطلاعات تماس", save: "ثبت یادداشت" },
  en: { due: /due|late/i, late: /late/i, contact: "Contact", save: "Save note" },
};
const REASON = "A call was asked for";

/** What an API operation answers to who is signed in. */
async function api(page: Page, path: string) {
  const response = await page.request.get(`/api/v1/${path}`);
  expect(response.status()).toBe(200);
  return response.json();
}

for (const locale of ["fa", "en"] as const) {
  const words = SENTENCES[locale];

  test.describe(`a user, in ${locale}`, () => {
    test.use({ role: "user" });

    test("reads first what is due, then balance, loans and messages", async ({ page }) => {
      await page.goto(`/${locale}/`);
      await page.waitForURL(`**/${locale}/dashboard/`);
      const lead = page.locator(".outlook-lead");
      await expect(lead).toHaveText(words.due);
      const { outlook } = await api(page, "me/dashboard/");
      const kind = outlook.late ? "late" : outlook.due_today ? "today" : "nothing";
      await expect(lead).toHaveAttribute("data-outlook", kind);
      const [first] = [outlook.late ?? outlook.due_today].filter(Boolean);
      if (first) await expect(lead).toContainText(first.first.asset_name);
      await waitUntilLoaded(page);
      const places = await page.evaluate(() =>
        [".outlook-lead", "[data-balance]", "[data-ticket]", "[data-message]", "[data-figure]"].map(
          (place) => document.querySelector(place)?.getBoundingClientRect().top ?? null,
        ),
      );
      const there = places.filter((top) => top !== null);
      expect(there.length).toBeGreaterThanOrEqual(4);
      expect(there).toEqual(there.toSorted((one, other) => one - other));
    });
  });

  test.describe(`support, in ${locale}`, () => {
    test.use({ role: "support" });

    test("begins at the late loans, finds one by its number, and sees no price and no name", async ({
      page,
    }) => {
      await page.goto(`/${locale}/`);
      await page.waitForURL(`**/${locale}/support/`);
      await expect(page.locator(".outlook-lead")).toHaveText(words.late);
      const queue = await api(page, "support/late-loans/");
      const loan = queue.loans[3];
      expect(JSON.stringify(queue)).not.toContain("price");
      await page.locator("[type=search]").fill(loan.ticket);
      const row = page.locator(`[data-late-loan="${loan.ticket}"]`);
      await expect(row).toBeVisible();
      await expect(row).toContainText("***");
    });

    test("writes a note, marks as reminded once, and sees the contact for a reason", async ({
      page,
    }) => {
      await page.goto(`/${locale}/support/`);
      const row = page.locator("[data-late-loan]").nth(locale === "fa" ? 1 : 2);
      const ticket = await row.getAttribute("data-late-loan");
      const same = page.locator(`[data-late-loan="${ticket}"]`);
      await same.locator("[data-do=note]").click();
      const text = `Note ${Date.now()}`;
      await page.locator("[name=text]").fill(text);
      await page.getByRole("button", { name: words.save }).click();
      await expect(same).toContainText(text);
      const reminded = same.locator("[data-do=reminded]");
      if (await reminded.count()) await reminded.click();
      await expect(reminded).toHaveCount(0);
      await same.locator("[data-do=contact]").click();
      await expect(page.locator("[data-contact]")).toHaveCount(0);
      await page.locator("[name=reason]").fill(REASON);
      await page.locator("[role=dialog] [type=submit]").click();
      await expect(page.locator("[data-contact]").first()).toBeVisible();
    });
  });

  test(`an administrator sees first what needs attention, each with its way, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/admin/`);
    const strip = page.locator("[data-attention], [data-calm]");
    await expect(strip.first()).toBeVisible();
    const attention = await api(page, "briefing/attention/");
    await expect(page.locator("[data-attention=late]")).toHaveCount(attention.late ? 1 : 0);
    await expect(page.locator("[data-calm]")).toHaveCount(attention.calm ? 1 : 0);
    const first = page.locator(".card[data-metric]").first();
    await expect(first).toHaveAttribute("data-metric", "total_volume");
    if (attention.late) {
      await page.locator("[data-attention=late] a").click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/support/`));
    }
  });

  test.describe(`a manager, in ${locale}`, () => {
    test.use({ role: "manager" });

    test("reads how the week went and what changed most, and gets to why", async ({ page }) => {
      await page.goto(`/${locale}/admin/`);
      for (const metric of ["revenue", "total_volume", "payment_success_rate", "overdue_loans"]) {
        await expect(page.locator(`[data-week=${metric}] .figure`).first()).toBeVisible();
      }
      const week = await api(page, "briefing/week/");
      expect(week.changes.length).toBeGreaterThan(0);
      await expect(page.locator("[data-change]")).toHaveCount(week.changes.length);
      await expect(page.locator("[data-attention]")).toHaveCount(0);
      await page.locator("[data-change] a").first().click();
      await expect(page).toHaveURL(new RegExp(`metric=${week.changes[0].metric}.*why=`));
    });
  });

  test.describe(`an auditor, in ${locale}`, () => {
    test.use({ role: "auditor" });

    test("sees first what is unsealed, restated, broken and verified", async ({ page }) => {
      await page.goto(`/${locale}/admin/`);
      for (const kind of ["unsealed", "restated", "books", "verified", "audit"]) {
        await expect(page.locator(`[data-attention=${kind}]`)).toBeVisible();
      }
      const { restated } = await api(page, "briefing/assurance/");
      expect(restated).toBeGreaterThan(0);
      await page.locator("[data-attention=restated] a").click();
      await expect(page.locator("tr[data-report]")).toHaveCount(restated);
      await page.locator("tr[data-report] button").first().click();
      await expect(page.locator("[data-verdict=restated]")).toBeVisible();
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const [role, path] of [
    ["user", "dashboard/"],
    ["support", "support/"],
    ["manager", "admin/"],
    ["auditor", "admin/"],
    ["admin", "admin/"],
  ] as const) {
    test.describe(role, () => {
      test.use({ role });

      test(`the first page of ${role} does not overflow sideways`, async ({ page }) => {
        for (const locale of ["fa", "en"]) {
          await page.goto(`/${locale}/${path}`);
          await waitUntilLoaded(page);
          expect(await contentWidth(page), locale).toBeLessThanOrEqual(390);
        }
      });
    });
  }
});
