import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { searchParam } from "./pages";

const HEADS = {
  fa: { columns: "ستون‌ها", role: "نقش", name: "نام", all: "نمایش همهٔ ستون‌ها" },
  en: { columns: "Columns", role: "Role", name: "Name", all: "Show all columns" },
};

const rows = (page: Page) => page.locator("tr[data-user]");
const head = (page: Page, name: string) => page.getByRole("columnheader", { name, exact: true });

for (const locale of ["fa", "en"] as const) {
  const words = HEADS[locale];

  test(`columns are left out and brought back, and the choice is kept, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/admin/users/`);
    await expect(head(page, words.role)).toBeVisible();
    const columns = await page.getByRole("columnheader").count();
    await page.locator(".list-columns", { hasText: words.columns }).click();
    await page.getByRole("checkbox", { name: words.role }).uncheck();
    await expect(head(page, words.role)).toHaveCount(0);
    await page.reload();
    await expect(rows(page).first()).toBeVisible();
    await expect(page.getByRole("columnheader")).toHaveCount(columns - 1);
    await page.locator(".list-columns", { hasText: words.columns }).click();
    await page.getByRole("button", { name: words.all }).click();
    await expect(page.getByRole("columnheader")).toHaveCount(columns);
  });

  test(`users are sorted by name from either end, and the address keeps it, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/admin/users/`);
    const sorting = page.getByRole("columnheader").first().getByRole("button");
    await expect(sorting).toHaveText(words.name);
    await sorting.press("Enter");
    await expect.poll(() => searchParam(page, "sort")).toBe("name");
    const sorted = page.locator("th[aria-sort]");
    await expect(sorted).toHaveAttribute("aria-sort", "ascending");
    await sorting.press("Enter");
    await expect(sorted).toHaveAttribute("aria-sort", "descending");
    await expect.poll(() => searchParam(page, "sort")).toBe("-name");
    await page.reload();
    await expect.poll(() => searchParam(page, "sort")).toBe("-name");
    await expect(sorted).toHaveAttribute("aria-sort", "descending");
    await page.goBack();
    await expect(sorted).toHaveAttribute("aria-sort", "ascending");
  });
}

test.describe("as auditor", () => {
  test.use({ role: "auditor" });

  test("names that are masked are not sorted by", async ({ page }) => {
    await page.goto("/en/admin/users/");
    await expect(rows(page).first()).toBeVisible();
    await expect(head(page, "Name").getByRole("button")).toHaveCount(0);
    await expect(head(page, "Joined").getByRole("button")).toHaveCount(1);
  });
});

test.describe("as user", () => {
  test.use({ role: "user" });

  test("the statement from its other end begins with the first balance", async ({ page }) => {
    await page.goto("/en/dashboard/wallet/?sort=at");
    const amount = await page.locator("[data-amount]").first().getAttribute("data-amount");
    await expect(page.locator("[data-after]").first()).toHaveAttribute("data-after", amount ?? "");
  });

  test("loans are sorted by price, the dearest first", async ({ page }) => {
    await page.goto("/en/dashboard/tickets/");
    await expect(page.locator("tr[data-ticket]").first()).toBeVisible();
    await head(page, "Price").getByRole("button").click();
    await expect.poll(() => searchParam(page, "sort")).toBe("-price");
    await expect(head(page, "Price")).toHaveAttribute("aria-sort", "descending");
  });
});

test("of a very long list only the rows in sight are there, and the head stays", async ({
  page,
}) => {
  await page.goto("/en/admin/users/");
  const users = rows(page);
  await expect(users.first()).toBeVisible();
  const more = page.getByRole("button", { name: "Load more" });
  for (const count of [100, 150, 200]) {
    await more.click();
    await expect(users).toHaveCount(count);
  }
  await more.click();
  await expect(page.locator("table[aria-rowcount]")).toBeVisible();
  await expect.poll(() => users.count()).toBeLessThan(80);
  await page.locator(".list-scroll").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(page.locator("tr[aria-rowindex='251']")).toBeVisible();
  await expect(head(page, "Joined")).toBeInViewport();
});
