import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openAdmin, searchParam } from "./pages";
import { walk } from "./walk";

const GROUPS = ["reached_created", "reached_completed", "now_active", "overdue"];

/** The group's button, which has its figure. */
function buttonOf(page: Page, group: string) {
  return page.locator(`button[data-group='${group}']`);
}

/** The tickets listed are as many as the figure on the page. */
async function expectCountIsFigure(page: Page): Promise<void> {
  await expect(page.locator(".drawer-panel [data-same=true]")).toBeVisible();
  const figure = await page.getByTestId("figure").textContent();
  await expect(page.getByTestId("sum")).toHaveText(figure ?? "");
}

for (const locale of ["fa", "en"] as const) {
  test(`the tickets of each group are as many as its figure, in ${locale}`, async ({
    page,
    past,
  }) => {
    await openAdmin(page, locale, `?${past.query}`);
    await walk(GROUPS, async (group) => {
      await buttonOf(page, group).click();
      await expectCountIsFigure(page);
      await expect(page.locator(".rows-scroll tbody tr").first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.locator(".drawer-panel")).toHaveCount(0);
    });
  });
}

test("the address brings a group back, and going back closes it", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  await buttonOf(page, "reached_accepted").click();
  await expect.poll(() => searchParam(page, "tickets")).toBe("reached_accepted");
  await expectCountIsFigure(page);
  const count = await page.getByTestId("sum").textContent();
  await page.reload();
  await expect(page.getByTestId("sum")).toHaveText(count ?? "");
  await page.goBack();
  await expect(page.locator(".drawer-panel")).toHaveCount(0);
});

test("more tickets come page by page", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  await buttonOf(page, "reached_created").click();
  const rows = page.locator(".rows-scroll tbody tr");
  await expect(rows).toHaveCount(50);
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(rows).toHaveCount(100);
});

test("the prices of all overdue loans are the money at risk", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  const atRisk = await page.getByTestId("at-risk").locator(".sr-only").allTextContents();
  await buttonOf(page, "overdue").click();
  await expectCountIsFigure(page);
  await expect(page.getByTestId("prices").locator(".sr-only")).toHaveText(atRisk);
});

test("active loans open the facts that add up to them", async ({ page, past }) => {
  await openAdmin(page, "fa", `?${past.query}`);
  await page.locator("button[data-figure=active_loans]").click();
  await expect(page.locator("[data-same=true]")).toBeVisible();
});

test("a filter narrows the loans with the cards", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  const made = buttonOf(page, "reached_created");
  const all = await made.textContent();
  await openAdmin(page, "en", `?${past.query}&region=IR-23`);
  await expect(made).not.toHaveText(all ?? "");
  await made.click();
  await expectCountIsFigure(page);
});

test.describe("as support", () => {
  test.use({ role: "support" });

  test("loans are seen without money, and there is no section of money", async ({ page, past }) => {
    await openAdmin(page, "en", `?${past.query}`);
    await buttonOf(page, "overdue").click();
    await expectCountIsFigure(page);
    await expect(page.getByTestId("prices")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("at-risk")).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Money" })).toHaveCount(0);
    await expect(page.locator("[data-chart=new_users]")).toHaveCount(0);
    await expect(page.locator("[data-chart=delivery_rate]")).toHaveCount(1);
  });
});
