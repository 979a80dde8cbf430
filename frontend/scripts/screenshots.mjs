// Writes pictures of the page, in both languages and themes, wide and narrow, into var/screenshots.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { baseURL, launchOptions } from "./browser.mjs";

const folder =
  process.env.ASSETS_SCREENSHOTS ??
  fileURLToPath(new URL("../../var/screenshots/", import.meta.url));
const WIDE = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };

const openPicker = (page) => page.locator(".range-trigger").click();
const openCard = (page) => page.locator("[data-metric=total_volume] .card-rows").click();
const scenes = [
  { name: "overview" },
  {
    name: "split",
    query: "?metric=tickets_created&split=asset_type&grain=week&range=90d&compare=false",
  },
  { name: "stacked", query: "?metric=revenue&split=region&grain=month&range=12m&shape=stacked" },
  { name: "table", query: "?pane=table&grain=week&range=90d" },
  { name: "picker", act: openPicker },
  { name: "rows", act: openCard },
  { name: "empty", query: "?metric=tickets_created&from=2001-01-01&to=2001-01-31" },
  { name: "error", query: "?metric=no_such_metric" },
];

const browser = await chromium.launch(launchOptions);
await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
for (const locale of ["fa", "en"]) {
  for (const theme of ["light", "dark"]) {
    for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      for (const { name, query = "", act } of scenes) {
        const picture = `${name}-${locale}-${theme}-${size}`;
        if (wanted.length > 0 && !wanted.some((part) => picture.includes(part))) continue;
        const page = await browser.newPage({
          viewport,
          colorScheme: theme,
          deviceScaleFactor: 1.5,
        });
        await page.goto(`${baseURL}/${locale}/admin/${query}`);
        await page.locator(".explorer:not([aria-hidden])").waitFor();
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
