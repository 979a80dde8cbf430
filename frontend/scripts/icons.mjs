// Draws the icons that the pages are installed with, from the sign of the product: `npm run icons`.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { launchOptions } from "./browser.mjs";

const sign = await readFile("app/icon.svg", "utf8");
// A maskable icon is cut to any shape: its ground fills it, and the sign stays in the inner four fifths.
const whole = sign.replace('x="1" y="1" width="22" height="22" rx="7"', 'width="24" height="24"');
const ICONS = [
  { name: "icon-192", size: 192, svg: sign },
  { name: "icon-512", size: 512, svg: sign },
  { name: "maskable-512", size: 512, svg: whole },
  { name: "apple-touch-icon", size: 180, svg: whole },
];

const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
for (const { name, size, svg } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`,
  );
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
}
await browser.close();
