import { defineConfig } from "@playwright/test";
import { baseURL, launchOptions } from "./scripts/browser.mjs";

/** The page in a real Chromium, against the running server that ASSETS_URL names. */
export default defineConfig({
  testDir: "e2e",
  timeout: 60_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A browser that hangs costs one test a second try, and the closing lines call it flaky.
  retries: 1,
  reporter: [["list"], ["./e2e/page-reporter.ts"]],
  use: {
    baseURL,
    launchOptions,
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
  },
});
