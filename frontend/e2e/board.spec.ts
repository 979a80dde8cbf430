import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";

/** A name that no other test or run has. */
const named = (what: string) => `${what} ${Date.now().toString(36)}`;

async function saveView(page: Page, name: string, share?: string): Promise<void> {
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.locator(".dialog [name=name]").fill(name);
  if (share) await page.locator(".dialog").getByLabel(share).check();
  await page.locator(".dialog [type=submit]").click();
  await expect(page.locator(".dialog")).toHaveCount(0);
}

async function deleteView(page: Page, name: string): Promise<void> {
  await page.locator(`[data-saved="${name}"]`).getByRole("button", { name: "Delete" }).click();
  await page.locator(".dialog [type=submit]").click();
  await expect(page.locator(`[data-saved="${name}"]`)).toHaveCount(0);
}

/** The names of the last two tiles as they are shown. */
async function lastTwo(page: Page): Promise<string[]> {
  const tiles = await page
    .locator(".tile")
    .evaluateAll((all) =>
      all.map((tile) => [Number(getComputedStyle(tile).order), tile.getAttribute("data-view")]),
    );
  const shown = tiles.sort(([one], [other]) => Number(one) - Number(other));
  return shown.slice(-2).map(([, name]) => String(name));
}

/** Drags one tile by its handle onto another, once both have their figures and stay where they are. */
async function drag(page: Page, name: string, onto: string): Promise<void> {
  await page.getByRole("button", { name: `Arrange ${name}` }).hover();
  for (const tile of [name, onto]) {
    await expect(page.locator(`[data-view="${tile}"] .tile-total .figure`)).toBeVisible();
  }
  const place = await page.locator(`[data-view="${onto}"]`).boundingBox();
  await page.mouse.down();
  if (place) {
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 8 });
  }
  await page.mouse.up();
}

test.describe
  .serial("the board", () => {
    test.use({ role: "manager" });

    test("a saved view is on it with the explorer's figure, and leads back to its question", async ({
      page,
      past,
    }) => {
      const name = named("Fees");
      await openReports(page, "en", `?metric=revenue&grain=month&shape=bar&${past.query}`);
      const total = await page.locator(".legend .figure").first().textContent();
      await saveView(page, name);
      await expect(page.getByRole("status").getByText(name)).toBeVisible();
      await page.getByRole("link", { name: "Open the board" }).click();
      const tile = page.locator(`[data-view="${name}"]`);
      await expect(tile.locator(".tile-total .figure")).toHaveText(total ?? "");
      await expect(tile.locator(".plot-series rect").first()).toBeVisible();
      await tile.getByRole("link", { name }).click();
      await expect(page).toHaveURL(/\/en\/reports\/\?/);
      expect([searchParam(page, "metric"), searchParam(page, "grain")]).toEqual([
        "revenue",
        "month",
      ]);
      await page.goto("/en/reports/board/");
      await deleteView(page, name);
      await expect(tile).toHaveCount(0);
    });

    test("it is arranged by pointer and by keys, and stays so", async ({ page }) => {
      const [one, two] = [named("One"), named("Two")];
      for (const [name, metric] of [
        [one, "revenue"],
        [two, "new_users"],
      ] as const) {
        await openReports(page, "en", `?metric=${metric}&range=7d`);
        await saveView(page, name);
      }
      const saved: string[] = [];
      page.on("request", (request) => {
        if (request.method() === "PATCH") saved.push(request.url());
      });
      await page.goto("/en/reports/board/");
      const handle = (name: string) => page.getByRole("button", { name: `Arrange ${name}` });
      await expect.poll(() => lastTwo(page)).toEqual([one, two]);
      await handle(two).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowUp");
      await expect(page.locator(`[data-view="${two}"] [aria-live]`)).toHaveText(/is over position/);
      await page.keyboard.press("Escape");
      await expect.poll(() => lastTwo(page)).toEqual([one, two]);
      expect(saved).toEqual([]);
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect.poll(() => lastTwo(page)).toEqual([two, one]);
      await expect(handle(two)).toBeFocused();
      await drag(page, one, two);
      await expect.poll(() => lastTwo(page)).toEqual([one, two]);
      await drag(page, two, one);
      await expect.poll(() => lastTwo(page)).toEqual([two, one]);
      expect(saved).toHaveLength(3);
      const widened = page.waitForResponse((response) => response.request().method() === "PATCH");
      await page.getByRole("button", { name: `Show ${one} at full width` }).click();
      await expect(page.locator(`[data-view="${one}"]`)).toHaveAttribute("data-wide", "true");
      await (await widened).finished();
      await page.reload();
      await expect.poll(() => lastTwo(page)).toEqual([two, one]);
      await expect(page.locator(`[data-view="${one}"]`)).toHaveAttribute("data-wide", "true");
      await page.getByRole("button", { name: `Remove ${two} from the board` }).click();
      await expect(page.locator(`[data-view="${two}"]`)).toHaveCount(0);
      await page
        .locator(`[data-saved="${two}"]`)
        .getByRole("button", { name: "Pin", exact: true })
        .click();
      await expect(page.locator(`[data-view="${two}"]`)).toHaveCount(1);
      for (const name of [one, two]) await deleteView(page, name);
    });

    test("what is shared is found by the role it is shared with, and changed by its owner alone", async ({
      page,
      browser,
      storageStateOf,
    }) => {
      const name = named("Ours");
      await openReports(page, "en", "?metric=tickets_created&range=90d");
      await saveView(page, name, "Auditor");
      const context = await browser.newContext({
        storageState: await storageStateOf("auditor", test.info().timeout),
      });
      const other = await context.newPage();
      await other.goto("/fa/reports/board/");
      const entry = other.locator(`[data-saved="${name}"]`);
      await expect(entry).toBeVisible();
      await expect(entry.getByRole("button")).toHaveCount(1);
      await context.close();
      await page.goto("/en/reports/board/");
      await page
        .locator(`[data-saved="${name}"]`)
        .getByRole("button", { name: "Rename or share" })
        .click();
      await page.locator(".dialog").getByLabel("Auditor").uncheck();
      await page.locator(".dialog [type=submit]").click();
      await expect(page.locator(`[data-saved="${name}"]`)).toContainText("Only you can see it");
      await deleteView(page, name);
    });

    test("a board has a name, a text and filters of its own, and is seen by those it is shared with", async ({
      page,
      browser,
      storageStateOf,
      past,
    }) => {
      const [view, board] = [named("Volume"), named("Wall")];
      await openReports(page, "en", `?metric=total_volume&grain=month&${past.query}`);
      await saveView(page, view);
      await page.goto("/en/reports/board/");
      const menu = page.getByRole("button", { name: "Board options" });
      await menu.click();
      await page.getByRole("menuitem", { name: "New board" }).click();
      await page.locator(".dialog [name=name]").fill(board);
      await page.locator(".dialog").getByLabel("Auditor").check();
      await page.locator(".dialog [type=submit]").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(board);
      await page
        .locator(`[data-saved="${view}"]`)
        .getByRole("button", { name: "Pin", exact: true })
        .click();
      const total = page.locator(`[data-view="${view}"] .tile-total .figure`);
      const whole = await total.textContent();
      await menu.click();
      await page.getByRole("menuitem", { name: "Add a text" }).click();
      await page.locator(".dialog [name=text]").fill("Look at Tehran first");
      await page.locator(".dialog [type=submit]").click();
      await expect(page.locator(".tile-text")).toHaveText("Look at Tehran first");
      await page.locator(".filter-bar summary", { hasText: "Region" }).click();
      await page.locator(".member-list:visible").getByRole("checkbox").first().check();
      await page.keyboard.press("Escape");
      await expect(page.locator(`[data-view="${view}"] [data-filter=region]`)).toBeVisible();
      await expect(total).not.toHaveText(whole ?? "");
      await page.getByRole("button", { name: "Save filters to the board" }).click();
      await expect(page.getByRole("button", { name: "Save filters to the board" })).toHaveCount(0);
      const address = new URL(page.url()).searchParams.get("board");
      const context = await browser.newContext({
        storageState: await storageStateOf("auditor", test.info().timeout),
      });
      const other = await context.newPage();
      await other.goto(`/fa/reports/board/?board=${address}`);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText(board);
      await expect(other.locator(`[data-view="${view}"] [data-filter=region]`)).toBeVisible();
      await expect(other.locator(".tile-tools")).toHaveCount(0);
      await context.close();
      await menu.click();
      await page.getByRole("menuitem", { name: "Delete board" }).click();
      await page.locator(".dialog [type=submit]").click();
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(board);
      const { boards } = await (await page.request.get("/api/v1/reports/boards/")).json();
      const left = boards.map(({ name }: { name: string }) => name);
      expect(left).toContain("Board");
      expect(left).not.toContain(board);
      await deleteView(page, view);
    });

    test("a view is updated from the explorer, or saved as another", async ({ page, past }) => {
      const name = named("Updated");
      await openReports(page, "en", `?metric=revenue&grain=month&${past.query}`);
      await saveView(page, name);
      await expect(page.getByRole("button", { name: "Save as" })).toHaveCount(0);
      await page.getByTitle("Bars", { exact: true }).click();
      await page.getByRole("button", { name: `Update “${name}”` }).click();
      await expect(page.getByRole("status").getByText(name)).toBeVisible();
      await expect(page.getByRole("button", { name: /^Update/ })).toHaveCount(0);
      await page.goto("/en/reports/board/");
      await expect(page.locator(`[data-view="${name}"] .plot-series rect`).first()).toBeVisible();
      await deleteView(page, name);
    });
  });
