import type { WebSocketRoute } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openAdmin, openReports } from "./pages";

test("an empty range says so and offers a way on", async ({ page }) => {
  await openReports(page, "en", "?metric=completion_rate&from=2001-01-01&to=2001-01-31");
  await expect(page.getByText("No data to show")).toBeVisible();
  await page.getByRole("button", { name: "Show all time" }).click();
  await expect(page.locator(".plot svg")).toBeVisible();
});

test.describe("refused or unanswered", () => {
  // A refusal is a 422, which the browser itself writes to the console.
  test.use({ watchConsole: false });

  test("a refusal is shown with its code, what is allowed and a way back", async ({ page }) => {
    await openReports(page, "en", "?metric=no_such_metric");
    const problem = page.getByRole("alert").filter({ hasText: "unknown_metric" });
    await expect(problem).toContainText("total_volume");
    await problem.getByRole("button", { name: "Home" }).click();
    await expect(page.locator(".plot svg")).toBeVisible();
  });

  test("a filter that the metric does not have can be taken off", async ({ page }) => {
    await openReports(page, "en", "?metric=wallet_balances&asset_type=unattributed");
    const problem = page.getByRole("alert").filter({ hasText: "dimension_not_available" });
    await problem.getByRole("button", { name: "Remove this filter" }).click();
    await expect(page.locator(".plot svg")).toBeVisible();
  });

  test("a server that is gone leaves the last figures and says how old they are", async ({
    page,
  }) => {
    const sockets: WebSocketRoute[] = [];
    let gone = false;
    await page.routeWebSocket("**/api/v1/live/", (socket) => {
      if (gone) return void socket.close();
      sockets.push(socket);
      socket.connectToServer();
    });
    await openAdmin(page, "en");
    const mark = page.locator(".live-mark");
    await expect(mark).toHaveAttribute("data-pace", "live");
    gone = true;
    await page.route("**/api/**", (route) => route.abort());
    for (const socket of sockets) await socket.close();
    await expect(mark).toHaveAttribute("data-pace", "off");
    await expect(mark).toHaveText(/^Not live ?since \d\d:\d\d:\d\d$/);
    await expect(page.locator(".card[data-metric] .figure").first()).toBeVisible();
  });
});
