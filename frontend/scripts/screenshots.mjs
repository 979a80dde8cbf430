// Writes pictures of the page, in both languages and themes, wide and narrow, into var/screenshots.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { signInAs } from "./accounts.mjs";
import { baseURL, launchOptions } from "./browser.mjs";

const folder =
  process.env.ASSETS_SCREENSHOTS ??
  fileURLToPath(new URL("../../var/screenshots/", import.meta.url));
const WIDE = { width: 1440, height: 1000 };
const PHONE = { width: 360, height: 780 };

const openPicker = (page) => page.locator(".range-trigger").click();
const openCard = (page) => page.locator("[data-metric=total_volume] .card-rows").click();
const openFirst = (page) => page.locator(".row-button").first().click();
const openMenu = (page) => page.locator(".menu-trigger:has(.avatar)").click();
const press = (place) => (page) => page.locator(place).first().click();
const typing = (text) => async (page) => {
  await page.keyboard.press("Control+k");
  await page.locator(".commands").waitFor();
  await page.keyboard.type(text);
};
const finding = (text) => async (page) => {
  await typing(text)(page);
  await page.locator(".command-detail").first().waitFor();
};
const focusPoint = async (page) => {
  await page.locator(".plot svg").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
};
const LIST = ".page-title";
const CHART = ".explorer:not([aria-hidden])";
const LEVELS =
  "from=2026-05-22&to=2026-06-21&levels=year~all,month~2026-03-21..2026-09-22&compare=false";
const ENTRANCE = ".entrance-title";

/** What is looked at: by whom, where, when it is there, and after doing what. */
const scene = (role, ready) => (name, path, act) => ({ name, path, ready, role, act });
const own = scene("user", LIST);
const admin = scene("admin", ".card[data-metric] .figure");
const reports = scene("admin", CHART);
const list = scene("admin", LIST);
const record = scene("admin", ".record-title");
const entrance = scene(null, ENTRANCE);
const scenes = [
  own("dashboard", "dashboard/"),
  own("wallet", "dashboard/wallet/"),
  own("top-up", "dashboard/top-up/"),
  own("tickets", "dashboard/tickets/"),
  own("borrow", "dashboard/borrow/"),
  own("ask", "dashboard/borrow/", press("[data-asset] .button")),
  own("activity", "dashboard/activity/"),
  own("balance-tip", "dashboard/", focusPoint),
  scene("support", LIST)("support", "support/"),
  scene("support", ".card[data-metric] .figure")("support-overview", "admin/"),
  scene("manager", "[data-week] .figure")("manager", "admin/"),
  scene("auditor", "[data-attention]")("auditor", "admin/"),
  admin("admin", "admin/"),
  admin("rows", "admin/", openCard),
  admin("menu", "admin/", openMenu),
  admin("display", "admin/", press("summary:is([aria-label=نمایش], [aria-label=Display])")),
  admin("palette", "admin/", typing("vol")),
  admin("palette-found", "admin/", finding("شیرین")),
  list("search", "search/?q=user"),
  list("search-number", "search/?q=1"),
  list("search-nothing", "search/?q=zzzzzz"),
  list("search-start", "search/"),
  admin("shortcuts", "admin/", (page) => page.keyboard.press("?")),
  list("system", "admin/system/"),
  list("job", "admin/system/", openFirst),
  list("webhooks", "admin/webhooks/"),
  list("new-webhook", "admin/webhooks/", press(".section-head .primary-button")),
  list("reconciliation", "admin/reconciliation/"),
  record("ticket-record", "tickets/1000/"),
  record("payment-record", "payments/1000/"),
  record("transfer-record", "transfers/1000/"),
  record("person-record", "people/15/"),
  scene("user", ".state-title")("no-record", "tickets/999999999/"),
  list("users", "admin/users/"),
  list("user", "admin/users/", openFirst),
  list("invite", "admin/users/", press(".section-head .primary-button")),
  list("published", "reports/published/"),
  list("report", "reports/published/", openFirst),
  list("month", "reports/published/?grain=persian_month", openFirst),
  list("month-table", "reports/published/?grain=persian_month&pane=table", openFirst),
  list("restated", "reports/published/?status=restated", openFirst),
  list("audit", "admin/audit/"),
  list("exports", "exports/"),
  list("event", "admin/audit/?action=signed_in", openFirst),
  reports("reports", "reports/"),
  reports("tip", "reports/", focusPoint),
  reports(
    "split",
    "reports/?metric=tickets_created&split=asset_type&grain=week&range=90d&compare=false",
  ),
  reports("stacked", "reports/?metric=revenue&split=region&grain=month&range=12m&shape=stacked"),
  reports("table", "reports/?pane=table&grain=week&range=90d"),
  reports("levels", `reports/?metric=revenue&grain=day&${LEVELS}`),
  reports(
    "several",
    "reports/?metric=total_volume&also=revenue,tickets_created&grain=week&range=90d",
  ),
  reports("pivot", "reports/?metric=revenue&pane=pivot&split=region&across=asset_type&range=90d"),
  reports("provinces", "reports/?metric=revenue&pane=ranking&split=region&range=90d"),
  reports("why", "reports/?metric=revenue&why=region&range=90d"),
  reports("picker", "reports/", openPicker),
  reports("save", "reports/", press(".section-head button")),
  list("board", "reports/board/"),
  reports("empty", "reports/?metric=tickets_created&from=2001-01-01&to=2001-01-31"),
  reports("error", "reports/?metric=no_such_metric"),
  list("account", "account/"),
  list("security", "account/security/"),
  list("tokens", "account/tokens/"),
  list("token", "account/tokens/", press(".section .primary-button")),
  scene("user", ".state-title")("not-allowed", "admin/"),
  scene(null, "main")("missing", "nowhere/"),
  entrance("sign-in", "sign-in/"),
  entrance("sign-in-missing", "sign-in/", press("[type=submit]")),
  entrance("sign-up", "sign-up/"),
  entrance("verify-email", "verify-email/"),
  entrance("second-factor", "second-factor/"),
  entrance("forgot-password", "forgot-password/"),
  entrance("reset-password", "reset-password/"),
];

/** Goes down the page and back, so that what waits until it is in sight comes. */
async function seeAll(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => setTimeout(resolve, 100));
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollTo(0, at);
      await frame();
    }
    scrollTo(0, 0);
  });
  await page.locator(".skeleton-block").first().waitFor({ state: "detached" });
  await page.waitForLoadState("networkidle");
}

/** The cookies of a role, signed in. */
async function signedIn(browser, role) {
  const page = await browser.newPage();
  await signInAs(page, role, baseURL);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

const browser = await chromium.launch(launchOptions);
await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
for (const locale of ["fa", "en"]) {
  for (const theme of ["light", "dark"]) {
    const states = {
      admin: await signedIn(browser, "admin"),
      user: await signedIn(browser, "user"),
      support: await signedIn(browser, "support"),
      manager: await signedIn(browser, "manager"),
      auditor: await signedIn(browser, "auditor"),
    };
    for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      for (const { name, path, ready, role, act } of scenes) {
        const picture = `${name}-${locale}-${theme}-${size}`;
        if (wanted.length > 0 && !wanted.every((part) => picture.includes(part))) continue;
        const page = await browser.newPage({
          viewport,
          colorScheme: theme,
          deviceScaleFactor: 1.5,
          storageState: role ? states[role] : undefined,
        });
        await page.goto(`${baseURL}/${locale}/${path}`);
        await page.locator(ready).first().waitFor();
        await page.waitForLoadState("networkidle");
        await (act ?? seeAll)(page);
        await page.waitForTimeout(600);
        await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: !act });
        await page.close();
        console.log(`${picture}.png`);
      }
    }
  }
}
await browser.close();
