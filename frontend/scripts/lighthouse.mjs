// Lighthouse's desktop audit of the dashboards of a running server, as a table; exits with 1 below a bar.
import { cpus, loadavg } from "node:os";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { signInAs } from "./accounts.mjs";
import { baseURL, launchOptions } from "./browser.mjs";

const PORT = 9333;
/** The middle one of as many loads counts: one alone tells of the machine's other work. */
const RUNS = 3;
/** Lighthouse's index of an ordinary processor: a faster one is reckoned as slow as that. */
const ORDINARY_SPEED = 1_000;
const SCORES = { performance: 0.95, accessibility: 1, "best-practices": 0.95 };
/** Milliseconds, and the layout's shift. */
const MOST = {
  "largest-contentful-paint": 1_000,
  "cumulative-layout-shift": 0.02,
  "total-blocking-time": 101,
};
const HEAD = [
  "page",
  "language",
  "performance",
  "accessibility",
  "best practices",
  "LCP",
  "LCP observed",
  "CLS",
  "TBT",
];

/** The dashboards, each as seen by one that it is made for. */
const DASHBOARDS = {
  dashboard: "user",
  admin: "admin",
  reports: "admin",
  "reports/board": "admin",
};
const inBoth = (page) => [`fa/${page}`, `en/${page}`];
const wanted = process.argv.slice(2);
const paths = (wanted.length > 0 ? wanted : Object.keys(DASHBOARDS)).flatMap((page) =>
  /^(fa|en)\//.test(page) ? [page] : inBoth(page),
);

/**
 * A cold load: nothing of the site is in the browser but the sign-in. `slowdown` is by how much this processor is
 * reckoned slower than it is. A trace that was lost is taken once more.
 */
async function load(path, slowdown, tries = 2) {
  const { settings } = desktopConfig;
  const throttling = { ...settings.throttling, cpuSlowdownMultiplier: slowdown };
  const { lhr } = await lighthouse(
    `${baseURL}/${path}/`,
    { port: PORT, onlyCategories: Object.keys(SCORES) },
    { ...desktopConfig, settings: { ...settings, throttling } },
  );
  if (lhr.runtimeError && tries > 1) return load(path, slowdown, tries - 1);
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  if (!lhr.finalDisplayedUrl.startsWith(`${baseURL}/${path}/`)) {
    throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`);
  }
  return lhr;
}

/** The middle one of some loads, by their performance. */
function middleOf(loads) {
  const byPerformance = loads.toSorted(
    (one, other) => one.categories.performance.score - other.categories.performance.score,
  );
  return byPerformance[Math.floor(byPerformance.length / 2)];
}

function rowOf(path, { categories, audits }) {
  const [language, ...page] = path.split("/");
  const [observed] = audits.metrics.details.items;
  return [
    page.join("/"),
    language,
    ...Object.keys(SCORES).map((name) => Math.round((categories[name].score ?? 0) * 100)),
    audits["largest-contentful-paint"].displayValue,
    `${(observed.observedLargestContentfulPaint / 1000).toFixed(1)} s`,
    audits["cumulative-layout-shift"].displayValue,
    audits["total-blocking-time"].displayValue,
  ];
}

/** What keeps a load below a bar, in Lighthouse's own words. */
function lacksOf({ categories, audits }) {
  const scores = Object.entries(SCORES)
    .filter(([name, bar]) => (categories[name].score ?? 0) < bar)
    .map(([name]) => name);
  const figures = Object.entries(MOST)
    .filter(([name, most]) => audits[name].numericValue >= most)
    .map(([name]) => name);
  if (scores.length + figures.length === 0) return null;
  const audited = Object.values(audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, title }) => `  ${id}: ${title}`);
  return [`below the bar by ${[...scores, ...figures].join(", ")}`, ...audited].join("\n");
}

const context = await chromium.launchPersistentContext("", {
  ...launchOptions,
  args: [...launchOptions.args, `--remote-debugging-port=${PORT}`],
});
const page = await context.newPage();

/** Signs in anew, so that no load comes too late for its access token. */
async function signInAnew(role) {
  // A file of the site that leads nowhere: a page would take whoever is signed in elsewhere.
  await page.goto(`${baseURL}/theme.js`);
  await page.evaluate(() => localStorage.clear());
  await context.clearCookies();
  await signInAs(page, role, baseURL);
  await page.goto("about:blank");
}

const print = (cells) => console.log(`| ${cells.join(" | ")} |`);
print(HEAD);
print(HEAD.map(() => "---"));
const lacking = [];
const speeds = [];
const slowdowns = [];
for (const path of paths) {
  await signInAnew(DASHBOARDS[path.slice("fa/".length)] ?? "admin");
  const { environment } = await load(path, 1);
  const slowdown = Math.max(1, environment.benchmarkIndex / ORDINARY_SPEED);
  const loads = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await load(path, slowdown));
  speeds.push(...loads.map(({ environment: { benchmarkIndex } }) => Math.round(benchmarkIndex)));
  slowdowns.push(slowdown);
  const middle = middleOf(loads);
  print(rowOf(path, middle));
  const lacks = lacksOf(middle);
  if (lacks) lacking.push(`${path}: ${lacks}`);
}
await context.close();
const [, , load15] = loadavg();
console.log(`
The middle one of ${RUNS} cold loads each, by Lighthouse's desktop preset, whose LCP is that of a network of 10 Mbit/s
and 40 ms; observed on this machine of ${cpus().length} cores, of which ${load15.toFixed(1)} were wanted (15 minutes' load),
and whose speed is ${Math.min(...speeds)} to ${Math.max(...speeds)} by Lighthouse's own index; but for what was observed,
reckoned ${Math.min(...slowdowns).toFixed(1)} to ${Math.max(...slowdowns).toFixed(1)} times slower, as a processor of ${ORDINARY_SPEED}.`);
for (const lacks of lacking) console.error(lacks);
process.exitCode = lacking.length > 0 ? 1 : 0;
