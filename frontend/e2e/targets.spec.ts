import { expect, test } from "./fixtures";

const WORDS = {
  fa: {
    title: "هدف‌ها",
    new: "تعیین هدف",
    value: "هدف",
    why: "دلیل",
    save: "ذخیره",
    said: "هدف",
    change: "تغییر",
    withdraw: "لغو هدف",
  },
  en: {
    title: "Targets",
    new: "Set a target",
    value: "Target",
    why: "Reason",
    save: "Save",
    said: "target of",
    change: "Change",
    withdraw: "Withdraw",
  },
};

const METRIC = "total_volume";

test.use({ role: "manager" });
// Both set the target of the same figure.
test.describe.configure({ mode: "serial" });

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test(`a manager sets, changes and withdraws a target (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/reports/targets/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
    await page.getByRole("button", { name: words.new }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: words.value }).fill("500000000");
    await dialog.getByRole("textbox", { name: words.why }).fill("Plan");
    await dialog.getByRole("button", { name: words.save }).click();
    await expect(dialog).toBeHidden();
    const row = page.locator("tr[data-state=running]");
    await expect(row.locator("[data-target]")).toContainText(words.said);

    await page.goto(`/${locale}/admin/`);
    const card = page.locator(`.card[data-metric=${METRIC}]`).first();
    await expect(card.locator("[data-target]")).toContainText(words.said);

    await page.goto(`/${locale}/reports/targets/`);
    await row.getByRole("button").first().click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: words.change }).click();
    const form = page.getByRole("dialog").last();
    await form.getByRole("textbox", { name: words.value }).fill("700000000");
    await form.getByRole("textbox", { name: words.why }).fill("More");
    await form.getByRole("button", { name: words.save }).click();
    await expect(drawer.locator("[data-change]").first()).toContainText("More");
    await drawer.getByRole("button", { name: words.withdraw }).click();
    await page.getByRole("dialog").last().getByRole("textbox", { name: words.why }).fill("Enough");
    await page.getByRole("dialog").last().getByRole("button", { name: words.withdraw }).click();
    await expect(row).toHaveCount(0);
  });
}
