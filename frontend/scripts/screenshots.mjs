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
const PHONE = { width: 390, height: 844 };

const openPicker = (page) => page.locator(".range-trigger").click();
const openCard = (page) => page.locator("[data-metric=total_volume] .card-rows").click();
const openFirst = (page) => page.locator(".row-button").first().click();
const openMenu = (page) => page.locator(".menu-trigger").click();
const press = (place) => (page) => page.locator(place).first().click();
const overview = (name, act) => ({ name, path: "admin/", ready: ".card[data-metric]", act });
const figures = (name, query = "", act) => ({
  name,
  path: `reports/${query}`,
  ready: ".explorer:not([aria-hidden])",
  act,
});
const closed = (name, path, act) => ({ name, path, ready: ".page-title", act });
const open = (name, path, act) => ({ name, path, ready: ".entrance-title", nobody: true, act });
const scenes = [
  overview("overview"),
  figures("reports"),
  figures("split", "?metric=tickets_created&split=asset_type&grain=week&range=90d&compare=false"),
  figures("stacked", "?metric=revenue&split=region&grain=month&range=12m&shape=stacked"),
  figures("table", "?pane=table&grain=week&range=90d"),
  figures("picker", "", openPicker),
  overview("rows", openCard),
  figures("empty", "?metric=tickets_created&from=2001-01-01&to=2001-01-31"),
  figures("error", "?metric=no_such_metric"),
  overview("menu", openMenu),
  closed("users", "admin/users/"),
  closed("user", "admin/users/", openFirst),
  closed("invite", "admin/users/", press(".section-head .primary-button")),
  closed("audit", "admin/audit/"),
  closed("event", "admin/audit/?action=signed_in", openFirst),
  closed("account", "account/"),
  closed("security", "account/security/"),
  closed("tokens", "account/tokens/"),
  closed("token", "account/tokens/", press(".section .primary-button")),
  open("sign-in", "sign-in/"),
  open("sign-in-missing", "sign-in/", press("[type=submit]")),
  open("sign-up", "sign-up/"),
  open("verify-email", "verify-email/"),
  open("second-factor", "second-factor/"),
  open("forgot-password", "forgot-password/"),
  open("reset-password", "reset-password/"),
];

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
    const state = await signedIn(browser);
    for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      for (const { name, path, ready, nobody, act } of scenes) {
        const picture = `${name}-${locale}-${theme}-${size}`;
        if (wanted.length > 0 && !wanted.every((part) => picture.includes(part))) continue;
        const page = await browser.newPage({
          viewport,
          colorScheme: theme,
          deviceScaleFactor: 1.5,
          storageState: nobody ? undefined : state,
        });
        await page.goto(`${baseURL}/${locale}/${path}`);
        await page.locator(ready).waitFor();
        await page.waitForLoadState("networkidle");
        await act?.(page);
        await page.waitForTimeout(600);
        await page.screenshot({ path: `${folder}/${picture}.png`, fullPage: !act });
        await page.close();
        console.log(`${picture}.png`);
      }
    }
  }
}
await browser.close();
