import { expect, test } from "./fixtures";
import { openAdmin, searchParam } from "./pages";

const PARTS = ["workers", "queue", "rollups", "chain", "days", "cache"];

for (const locale of ["fa", "en"] as const) {
  test(`every part of the system says how well it works, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/admin/system/`);
    for (const part of PARTS) {
      await expect(page.locator(`[data-part=${part}] .badge`)).toHaveText(/\S/);
    }
    await expect(page.locator("[data-part=workers]")).toHaveAttribute("data-level", "good");
    await expect(page.locator("[data-part=rollups]")).toHaveAttribute("data-level", "good");
    await expect(page.locator("tr[data-job]").first()).toBeVisible();
  });
}

test("jobs are narrowed by status, and one is opened; the address keeps both", async ({ page }) => {
  await page.goto("/en/admin/system/?status=succeeded");
  const rows = page.locator("tr[data-job]");
  await expect(rows.first()).toBeVisible();
  for (const status of await rows.locator("td:nth-child(2)").allTextContents()) {
    expect(status).toBe("Done");
  }
  await rows.first().getByRole("button").click();
  await expect(page.locator(".drawer-panel .entries li")).toHaveCount(3);
  await expect(page.locator("[data-moment=succeeded]")).toHaveText("done");
  expect(searchParam(page, "job")).toMatch(/^\d+$/);
  await page.reload();
  await expect(page.locator(".drawer-panel .entries li")).toHaveCount(3);
  await page.goBack();
  await expect(page.locator(".drawer-panel")).toHaveCount(0);
});

test("a status that no job has is empty, and the filters are cleared", async ({ page }) => {
  await page.goto("/en/admin/system/?status=cancelled");
  await expect(page.getByText("No jobs match these filters.")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.locator("tr[data-job]").first()).toBeVisible();
});

test("the administrator's page says in a line whether all of it works", async ({ page }) => {
  await openAdmin(page, "en");
  const strip = page.locator(".health-strip");
  await expect(strip).toHaveAttribute("data-level", /good|warning/);
  await strip.getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/admin\/system\/$/);
});

for (const role of ["manager", "support"] as const) {
  test.describe(`as ${role}`, () => {
    test.use({ role });

    test("the system is not looked at", async ({ page }) => {
      const requested: string[] = [];
      page.on("request", (request) => requested.push(request.url()));
      await openAdmin(page, "en");
      await expect(page.locator("[data-stage=created]")).toBeVisible();
      await expect(page.locator(".health-strip")).toHaveCount(0);
      expect(requested.filter((url) => url.includes("/admin/health/"))).toEqual([]);
      await page.goto("/fa/admin/system/");
      await expect(page.locator("[data-part]")).toHaveCount(0);
      await expect(page.locator("tr[data-job]")).toHaveCount(0);
    });
  });
}

test.describe("as auditor", () => {
  test.use({ role: "auditor" });

  test("the system and its jobs are open", async ({ page }) => {
    await page.goto("/fa/admin/system/");
    await expect(page.locator("[data-part=chain]")).toHaveAttribute("data-level", "good");
    await expect(page.locator("tr[data-job]").first()).toBeVisible();
  });
});
