// Lighthouse's desktop audit of the signed-in pages of a running server, as a table; exits with 1 below the bar.
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { signInAs } from "./accounts.mjs";
import { baseURL, launchOptions } from "./browser.mjs";

const PORT = 9333;
const BARS = { performance: 0.95, accessibility: 1, "best-practices": 0.95 };
const wanted = process.argv.slice(2);
const pages =
  wanted.length > 0
    ? wanted
    : ["fa/dashboard", "en/dashboard", "fa/admin", "en/admin", "fa/reports", "en/reports"];

const context = await chromium.launchPersistentContext("", {
  ...launchOptions,
  args: [...launchOptions.args, `--remote-debugging-port=${PORT}`],
});
const page = await context.newPage();
await signInAs(page, "admin", baseURL);

let below = false;
console.log("| page | performance | accessibility | best practices | LCP | CLS | TBT |");
console.log("|---|---|---|---|---|---|---|");
for (const path of pages) {
  const { lhr } = await lighthouse(
    `${baseURL}/${path}/`,
    { port: PORT, disableStorageReset: true, onlyCategories: Object.keys(BARS) },
    desktopConfig,
  );
  const scores = Object.entries(BARS).map(([name, bar]) => {
    const { score } = lhr.categories[name];
    if (score === null || score < bar) below = true;
    return Math.round((score ?? 0) * 100);
  });
  const times = ["largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time"];
  const said = times.map((name) => lhr.audits[name].displayValue);
  console.log(`| ${path} | ${[...scores, ...said].join(" | ")} |`);
  for (const { id, score, title } of Object.values(lhr.audits)) {
    if (score !== null && score < 0.9) console.error(`${path}: ${id} ${score}: ${title}`);
  }
}
await context.close();
process.exitCode = below ? 1 : 0;
