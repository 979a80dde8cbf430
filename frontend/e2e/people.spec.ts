import type { Browser, Page } from "@playwright/test";
import { newEmail } from "./accounts";
import { signIn, signUpByApi } from "./auth";
import { expect, test } from "./fixtures";
import { searchParam } from "./pages";

/** Somebody else's account, made in a browser of its own. */
async function somebody(browser: Browser, baseURL: string | undefined, kind: string) {
  const context = await browser.newContext({ baseURL, storageState: undefined });
  const account = await signUpByApi(await context.newPage(), kind);
  await context.close();
  return account;
}

async function openUser(page: Page, email: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Name or email address" }).fill(email);
  await expect.poll(() => searchParam(page, "q")).toBe(email);
  const rows = page.locator("tr[data-user]");
  await expect(rows).toHaveCount(1);
  await rows.first().getByRole("button").click();
  await expect(page.locator(".drawer-panel .facts")).toContainText(email);
}

test("somebody is invited, and found among the invited", async ({ page }) => {
  const email = newEmail("invited");
  await page.goto("/en/admin/users/");
  await page.getByRole("button", { name: "Invite" }).click();
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=name]").fill("Invited Person");
  await page.locator("[name=reason]").fill("Joins the support team");
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`${email} has been invited.`)).toBeVisible();
  await page.getByRole("button", { name: /^State/ }).click();
  await page.getByRole("option", { name: "invited" }).click();
  await expect.poll(() => searchParam(page, "state")).toBe("invited");
  await openUser(page, email);
});

test("a role is changed with a reason, and both are in the log", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/en/admin/users/");
  const { email } = await somebody(browser, baseURL, "rises");
  await openUser(page, email);
  const id = searchParam(page, "user");
  await page.getByRole("button", { name: "Change role" }).click();
  await page.locator(".dialog").getByRole("button", { name: /^Role/ }).click();
  await page.getByRole("option", { name: "Support" }).click();
  await page.locator(".dialog form [type=submit]").click();
  await expect(page.locator(".dialog .form-summary")).toContainText("Reason: Required.");
  await page.locator("[name=reason]").fill("Moves to the support team");
  await page.locator(".dialog form [type=submit]").click();
  await expect(page.locator(".dialog")).toHaveCount(0);
  await expect(page.locator(".drawer-panel .facts")).toContainText("Support");
  await page.goto(`/en/admin/audit/?action=role_changed&object_id=${id}`);
  const event = page.locator("tr[data-event]").first();
  await expect(event).toContainText("Moves to the support team");
  await event.getByRole("button").click();
  await expect(page.locator(".changes").last()).toContainText("support");
});

test("somebody who is deactivated cannot sign in until he is activated", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/en/admin/users/");
  const { email, password } = await somebody(browser, baseURL, "leaves");
  await openUser(page, email);
  await page.getByRole("button", { name: "Deactivate" }).click();
  await page.locator("[name=reason]").fill("Left the company");
  await page.locator(".dialog .danger-button").click();
  await expect(page.locator(".drawer-panel .facts")).toContainText("inactive");
  const context = await browser.newContext({ baseURL, storageState: undefined });
  const other = await context.newPage();
  await other.goto("/en/sign-in/");
  await signIn(other, email, password);
  await expect(other.locator(".form-summary")).toHaveText(
    "This account is inactive. Contact an administrator.",
  );
  await page.getByRole("button", { name: "Activate", exact: true }).click();
  await page.locator("[name=reason]").fill("Came back");
  await page.locator(".dialog form [type=submit]").click();
  await expect(page.locator(".dialog")).toHaveCount(0);
  await expect(page.locator(".drawer-panel .facts")).not.toContainText("inactive");
  await signIn(other, email, password);
  await expect(other).toHaveURL(/\/en\/dashboard\/$/);
  await context.close();
});

test("who is anonymised has no name and no address, and nothing more can be done", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/en/admin/users/");
  const { email } = await somebody(browser, baseURL, "forgotten");
  await openUser(page, email);
  const id = searchParam(page, "user");
  await page.getByRole("button", { name: "Anonymise" }).click();
  await page.locator("[name=reason]").fill("Asked to be forgotten");
  await page.locator(".dialog .danger-button").click();
  await expect(page.locator(".drawer-panel .facts")).toContainText("anonymised");
  await expect(page.locator(".drawer-panel .facts")).not.toContainText(email);
  await expect(page.getByRole("button", { name: "Change role" })).toHaveCount(0);
  await page.goto(`/en/admin/users/?q=${encodeURIComponent(email)}`);
  await expect(page.locator("tr[data-user]")).toHaveCount(0);
  await page.goto(`/en/admin/audit/?action=user_anonymised&object_id=${id}`);
  await expect(page.locator("tr[data-event]").first()).toContainText("Asked to be forgotten");
});

test("the log is narrowed by what it is asked, and its address keeps that", async ({ page }) => {
  await page.goto("/fa/admin/audit/");
  await expect(page.locator("tr[data-event]").first()).toBeVisible();
  await expect(page.locator(".chain")).toContainText(/[۰-۹]/);
  await page.getByRole("button", { name: /^نتیجه/ }).click();
  await page.getByRole("option", { name: "رد شد" }).click();
  await expect.poll(() => searchParam(page, "outcome")).toBe("refused");
  await page.reload();
  for (const row of await page.locator("tr[data-event]").all()) {
    await expect(row).toContainText("رد شد");
  }
});

test.describe("as auditor", () => {
  test.use({ role: "auditor" });

  test("where somebody came from is unmasked for a reason", async ({ page, browser, baseURL }) => {
    await somebody(browser, baseURL, "joins");
    await page.goto("/en/admin/audit/?action=signed_up");
    await page.locator("tr[data-event]").first().getByRole("button").click();
    const facts = page.locator(".drawer-panel .facts");
    await expect(facts).toContainText("1***");
    await page.getByRole("button", { name: "Unmask" }).click();
    await page.locator("[name=reason]").fill("Follows up a report of misuse");
    await page.locator(".dialog form [type=submit]").click();
    await expect(facts).toContainText("127.0.0.1");
    await expect(facts).not.toContainText("masked");
  });
});
