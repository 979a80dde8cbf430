import { defineConfig } from "@playwright/test";
import { baseURL, launchOptions } from "./scripts/browser.mjs";

/** Specs about money and access: what fails there once is a fault, so it is not tried again. */
const STRICT = [
  "access",
  "conversion",
  "exports",
  "levels",
  "names",
  "others",
  "pivot",
  "published",
  "ranking",
  "reconciliation",
  "rows",
  "security",
  "several",
  "sign-in",
  "sign-up",
  "tokens",
  "why",
  "withdrawals",
].map((name) => `${name}.spec.ts`);

/** The pages in a real Chromium, against the running server that ASSETS_URL names. */
export default defineConfig({
  testDir: "e2e",
  timeout: 180_000,
  // Of something that hangs: how fast pages are is measured elsewhere.
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // What fails is tried once more at the end, on its own; what passes then is called flaky.
  retryStrategy: "isolated",
  reporter: [["list"], ["./e2e/failed-page-reporter.ts"], ["./e2e/summary-reporter.ts"]],
  projects: [
    { name: "strict", testMatch: STRICT, retries: 0 },
    { name: "pages", testIgnore: STRICT, retries: 1 },
  ],
  use: {
    baseURL,
    launchOptions,
    viewport: { width: 1280, height: 900 },
    // A service worker would take requests that specs answer themselves; its own spec lets it in.
    contextOptions: { reducedMotion: "reduce", serviceWorkers: "block" },
    screenshot: "only-on-failure",
  },
});
