import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "./page";

const PATIENCE = 30_000;

/** A file as it was downloaded, under the number of its export. */
export interface Exported {
  id: number;
  name: string;
  bytes: Buffer;
}

/** Asks for a file by the menu beside what it is of, waits where one is told of it until it is ready, and downloads it. */
export async function exported(
  page: Page,
  what: string,
  format: string,
  within = page.locator("body"),
): Promise<Exported> {
  const menu = within.locator(`.export-menu[data-export=${what}]`);
  await menu.getByRole("button").click();
  const asking = page.waitForResponse(
    (response) =>
      response.url().endsWith("/reports/exports/") && response.request().method() === "POST",
  );
  await page.locator(`.menu-list [data-key=${format}]`).click();
  const asked = await asking;
  expect(asked.status()).toBe(202);
  const { id } = await asked.json();
  const entry = page.locator(`.tray-entry[data-export="${id}"]`).filter({ visible: true });
  await expect(entry).toHaveAttribute("data-state", "done", { timeout: PATIENCE });
  const downloading = page.waitForEvent("download");
  await entry.locator("a[download]").click();
  const download = await downloading;
  return { id, name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
