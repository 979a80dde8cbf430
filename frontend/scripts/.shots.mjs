import { chromium } from "@playwright/test";
import { signInAs } from "./accounts.mjs";
import { launchOptions } from "./browser.mjs";
const base = process.env.ASSETS_URL;
const browser = await chromium.launch(launchOptions);
const jobs = JSON.parse(process.env.JOBS);
for (const role of [...new Set(jobs.map((j) => j.role))]) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log("console", m.text()));
  page.on("pageerror", (e) => console.log("pageerror", e.message));
  await signInAs(page, role, base);
  if (process.env.IDS) {
    const get = async (p) => (await (await page.request.get(base + p)).json());
    for (const p of process.env.IDS.split(" ")) { const r = await page.request.get(base + p); console.log(p, r.status(), (await r.text()).slice(0, 700)); }
  }
  for (const { name, path, phone, dark, full, act } of jobs.filter((j) => j.role === role)) {
    if (!path) continue;
    await page.setViewportSize(phone ? { width: 390, height: 844 } : { width: 1440, height: 1000 });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    await page.goto(base + path);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(800);
    if (act) await page.locator(act).first().click(), await page.waitForTimeout(1200);
    console.log(name, page.url(), await page.title(), await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
    await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full !== false });
  }
  await context.close();
}
await browser.close();
