import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { inTheDemo } from "./manage";

test.use({ role: "user" });
// One after the other: each looks at the newest request of the same user.
test.describe.configure({ mode: "default" });

const ASKED = { fa: "درخواست کردید", en: "Requested" };
const WAITING = { fa: "درخواست کرده‌اید", en: "Requested" };

/** Asks for the newest thing that can be asked for; returns its name, and its place in the list. */
async function ask(page: Page, locale: "fa" | "en", days: string) {
  await page.goto(`/${locale}/dashboard/borrow/`);
  const offered = page.locator("[data-asset]:has(button.button)").first();
  const thing = await offered.locator(".entry-title").innerText();
  const place = page.locator(`[data-asset="${await offered.getAttribute("data-asset")}"]`);
  await offered.locator("button.button").click();
  await page.locator("[name=days]").fill(days);
  await page.locator(".dialog [type=submit]").click();
  return { thing, place };
}

for (const locale of ["fa", "en"] as const) {
  test(`in ${locale}, what is offered is asked for, and the request cancelled`, async ({
    page,
  }) => {
    const { thing, place } = await ask(page, locale, locale === "fa" ? "۲" : "2");
    await expect(page.locator(".note[role=status]")).toContainText(ASKED[locale]);
    await expect(place.locator("a")).toContainText(WAITING[locale]);
    await expect(place.locator("button")).toHaveCount(0);
    await page.goto(`/${locale}/dashboard/tickets/?as=borrower&state=pending`);
    const mine = page.locator("[data-ticket]").first();
    await expect(mine).toContainText(thing);
    const ticket = await mine.getAttribute("data-ticket");
    await mine.locator("[data-move=cancel]").click();
    await page.locator(".dialog [type=submit]").click();
    await expect(page.locator(`[data-ticket="${ticket}"]`)).toHaveCount(0);
  });
}

test("days that are none are refused at their field", async ({ page }) => {
  await ask(page, "en", "0");
  await expect(page.locator(".field-error")).toContainText("Invalid number of days");
});

/** Somebody with money asks for what is offered under a name; returns the ticket. */
const ASK = `
from random import Random

from assets.accounts.services import register_user
from assets.common.clock import now
from assets.demo.money import ask_to_pay, money_came
from assets.loans.services.asking import ask_for_loan
from assets.tickets.models import Asset

asset = Asset.objects.get(name="__NAME__")
borrower = register_user(joined_at=now(), name="Babak Borrower")
money_came(ask_to_pay(Random(), user_id=borrower.id, amount=asset.daily_price * 2, at=now()), now())
print(ask_for_loan(borrower_id=borrower.id, asset_id=asset.id, days=2, at=now()).id)
`;

/** The lender's moves, and where the list shows the loan afterwards. */
const MOVES = [
  ["accept", "accepted"],
  ["hand-over", "active"],
  ["return", "completed"],
] as const;

for (const [locale, width] of [
  ["fa", 390],
  ["en", 1280],
] as const) {
  test(`in ${locale}, at ${width} pixels, a lender offers, accepts, hands over and has it back`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const name = `Lens ${locale} ${Date.now()}`;
    await page.goto(`/${locale}/dashboard/borrow/`);
    await page.locator("[data-offer]").click();
    await page.locator(".dialog [name=name]").fill(name);
    await page.locator(".dialog [name=daily_price]").fill(locale === "fa" ? "۱۰۰۰۰۰" : "100000");
    await page.locator(".dialog [type=submit]").click();
    await expect(page.locator("[data-asset]", { hasText: name })).toHaveCount(1);

    const id = await inTheDemo(ASK.replace("__NAME__", name));
    const ticket = page.locator(`[data-ticket="${id}"]`);
    await page.goto(`/${locale}/dashboard/tickets/?as=lender&state=pending`);
    for (const [move, state] of MOVES) {
      await ticket.locator(`[data-move=${move}]`).click();
      await page.locator(".dialog [type=submit]").click();
      await expect(ticket.locator(`[data-move=${move}]`)).toHaveCount(0);
      await page.goto(`/${locale}/dashboard/tickets/?as=lender&state=${state}`);
      await expect(ticket).toContainText(name);
    }
    await expect(ticket.locator("[data-move]")).toHaveCount(0);
    await page.goto(`/${locale}/dashboard/wallet/`);
    await expect(page.locator("main")).toContainText(
      locale === "fa" ? "درآمد امانت" : "Earned by lending",
    );
  });
}

test("what is offered can be narrowed to one kind, also by its address", async ({ page }) => {
  await page.goto("/en/dashboard/borrow/?kind=camera");
  const offered = page
    .locator("section", { has: page.locator("[data-asset] button.button") })
    .locator("[data-asset]");
  await expect(offered.first()).toContainText("Cameras");
  await expect(offered.filter({ hasNotText: "Cameras" })).toHaveCount(0);
});
