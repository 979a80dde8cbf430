import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

const READY_TIMEOUT = 30_000;

/** A file as it was downloaded, under the number of its export. */
export interface ExportedFile {
  id: number;
  name: string;
  bytes: Buffer;
}

/** Requests a file from the export menu, waits in the tray until it is ready, and downloads it. */
export async function exportFile(
  page: Page,
  what: string,
  format: string,
  within = page.locator("body"),
): Promise<ExportedFile> {
  const menu = within.locator(`.export-menu[data-export=${what}]`);
  await menu.getByRole("button").click();
  const responding = page.waitForResponse(
    (response) =>
      response.url().endsWith("/reports/exports/") && response.request().method() === "POST",
  );
  await page.locator(`.menu-list [data-key=${format}]`).click();
  const response = await responding;
  expect(response.status()).toBe(202);
  const { id } = await response.json();
  const entry = page.locator(`.tray-entry[data-export="${id}"]`).filter({ visible: true });
  await expect(entry).toHaveAttribute("data-state", "done", { timeout: READY_TIMEOUT });
  const downloading = page.waitForEvent("download");
  await entry.locator("a[download]").click();
  const download = await downloading;
  return { id, name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
