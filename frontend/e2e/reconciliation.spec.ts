import { expect, test } from "./fixtures";
import { openAdmin } from "./pages";

const CHECKS = [
  "wallets",
  "transfers",
  "gateway",
  "escrow",
  "revenue",
  "stocks",
  "rollups",
  "lattice",
  "screens",
];

for (const locale of ["fa", "en"] as const) {
  test.describe(`as auditor, in ${locale}`, () => {
    test.use({ role: "auditor" });

    test("the books are compared when asked for, and every check agrees", async ({ page }) => {
      await page.goto(`/${locale}/admin/reconciliation/`);
      const compare = page.locator(".section-head .button");
      await expect(compare).toBeEnabled();
      await page.locator("tr[data-reconciliation], .state-text").first().waitFor();
      const newest = page.locator("tr[data-reconciliation]").first();
      const before = (await newest.count())
        ? await newest.getAttribute("data-reconciliation")
        : null;
      await compare.click();
      await expect(newest).toBeVisible();
      await expect(newest).not.toHaveAttribute("data-reconciliation", before ?? "");
      await expect(compare).toBeEnabled();
      await expect(page.locator("[data-outcome]")).toHaveAttribute("data-outcome", "agrees");
      for (const check of CHECKS) {
        await expect(page.locator(`[data-check=${check}]`)).toHaveAttribute("data-level", "good");
      }
      await expect(page.locator("[data-check=screens] tbody td").last()).toHaveText(/[0۰]/);
      await expect(page.locator("[data-break]")).toHaveCount(0);
    });
  });
}

test("a comparison before is opened by its row, and the address keeps it", async ({ page }) => {
  await page.goto("/en/admin/reconciliation/");
  const compare = page.locator(".section-head .button");
  const rows = page.locator("tr[data-reconciliation]");
  await compare.click();
  await expect(rows.first()).toBeVisible();
  await expect(compare).toBeEnabled();
  const oldest = rows.last();
  const number = await oldest.getAttribute("data-reconciliation");
  await oldest.getByRole("button").click();
  await expect(page).toHaveURL(new RegExp(`\\?of=${number}$`));
  await page.reload();
  await page.locator("[data-agreeing] summary").click();
  await expect(page.locator("[data-check=wallets]")).toBeVisible();
  await expect(page.locator("[aria-current=true]")).toHaveCount(1);
});

test("a figure of money says that the books agree, and leads to the comparison", async ({
  page,
}) => {
  await page.goto("/en/admin/reconciliation/");
  await page.locator(".section-head .button").click();
  await expect(page.locator("tr[data-reconciliation]").first()).toBeVisible();
  await openAdmin(page, "en");
  const badge = page.locator("[data-metric=total_volume] .reconciled").first();
  await expect(badge).toHaveAttribute("data-outcome", "agrees");
  await expect(page.locator("[data-metric=total_users] .reconciled")).toHaveCount(0);
  await badge.click();
  await expect(page).toHaveURL(/\/en\/admin\/reconciliation\/$/);
});

test.describe("as manager", () => {
  test.use({ role: "manager" });

  test("the badge tells, and leads nowhere", async ({ page }) => {
    await openAdmin(page, "en");
    const badge = page.locator("[data-metric=total_volume] .reconciled").first();
    await expect(badge).toHaveAttribute("aria-label", /Balanced/);
    await page.goto("/en/admin/reconciliation/");
    await expect(page.locator("[data-check]")).toHaveCount(0);
  });
});
