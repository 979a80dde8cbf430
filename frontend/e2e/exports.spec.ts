import AxeBuilder from "@axe-core/playwright";
import { signUpByApi } from "./auth";
import { type ExportedFile, exportFile } from "./export-file";
import { expect, test } from "./fixtures";
import { contentWidth, openAdmin, openReports } from "./pages";

const WORDS = {
  en: { value: "Value", name: "Assets Payment volume, rows", choices: "More options" },
  fa: { value: "مقدار", name: "Assets ردیف های حجم پرداخت ها", choices: "گزینه‌های بیشتر" },
} as const;

/** The cells of a CSV file without quotes, by its headings. */
function linesOf({ bytes }: ExportedFile): Record<string, string>[] {
  const [head = "", ...lines] = bytes
    .toString()
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""]));
  });
}

for (const locale of ["fa", "en"] as const) {
  const words = WORDS[locale];

  test(`in ${locale}, the file of the rows behind a figure adds up to it`, async ({
    page,
    request,
    past,
  }) => {
    await openAdmin(page, locale, `?${past.query}`);
    await page.locator(".card[data-metric=total_volume] .card-rows").click();
    await expect(page.locator("[data-same=true]")).toBeVisible();
    const file = await exportFile(page, "rows", "csv");
    const url = `/api/v1/reports/metrics/total_volume/rows/?currency=IRR&limit=1&${past.query}`;
    const { sum, count } = await (await request.get(url)).json();
    const manifest = await (
      await request.get(`/api/v1/reports/exports/${file.id}/manifest/`)
    ).json();
    expect([manifest.rows, manifest.of.figure]).toEqual([`${count} of ${count}`, sum]);
    expect([manifest.file, file.name]).toEqual([file.name, expect.stringContaining(words.name)]);
    const lines = linesOf(file);
    expect(lines).toHaveLength(count);
    const values = lines.map((line) => BigInt(line[words.value] ?? ""));
    expect(String(values.reduce((all, one) => all + one, 0n))).toBe(sum);
  });

  test(`in ${locale}, a file is known again by its bytes, and not with one changed`, async ({
    page,
    past,
  }) => {
    await openReports(page, locale, `?metric=revenue&${past.query}`);
    const { id, bytes } = await exportFile(page, "metrics", "xlsx");
    await page
      .locator(".tray:has([data-export])")
      .getByRole("link", { name: /all|همه/i })
      .click();
    await expect(page.locator(`tr[data-export="${id}"]`)).toHaveAttribute("data-state", "done");
    const choose = page.locator(".verify-file input");
    const file = { name: "any", mimeType: "application/octet-stream" };
    await choose.setInputFiles({ ...file, buffer: bytes });
    await expect(page.locator("[data-known=true]")).toBeVisible();
    const changed = Buffer.from(bytes);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    await choose.setInputFiles({ ...file, buffer: changed });
    await expect(page.locator("[data-known=false]")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((found) => found.id)).toEqual([]);
  });

  test.describe(`in ${locale}, on a phone`, () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test("the tray and the list keep within the page", async ({ page, past }) => {
      await openReports(page, locale, `?metric=revenue&${past.query}`);
      await page.getByRole("button", { name: words.choices }).click();
      const { id } = await exportFile(page, "metrics", "csv");
      const tray = page.locator(".tray:has([data-export])");
      const box = await tray.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
      await page.goto(`/${locale}/exports/`);
      await expect(page.locator(`tr[data-export="${id}"]`)).toBeVisible();
      expect(await contentWidth(page)).toBeLessThanOrEqual(390);
    });
  });
}

test.describe("an auditor", () => {
  test.use({ role: "auditor" });

  test("takes the audit log along", async ({ page }) => {
    await page.goto("/en/admin/audit/?action=signed_in");
    await expect(page.locator("tr[data-event]").first()).toBeVisible();
    const lines = linesOf(await exportFile(page, "audit", "csv"));
    expect(new Set(lines.map((line) => line.Action))).toEqual(new Set(["signed_in"]));
  });
});

test.describe("somebody who has exported nothing", () => {
  test.use({ role: null, watchConsole: false });

  test("is told so", async ({ page }) => {
    await signUpByApi(page, "exports");
    await page.goto("/en/exports/");
    await expect(page.locator(".page .state-text")).toContainText("No exports yet");
    await expect(page.locator(".verify")).toBeVisible();
  });
});

/** What has pages, where it is exportFile, and how its file's name begins. */
const PRINTED = [
  ["fa", "admin", "overview", "Assets نمای کلی"],
  ["en", "admin", "overview", "Assets Overview"],
  ["fa", "reports", "metrics", "Assets درآمد"],
  ["en", "reports", "metrics", "Assets Revenue"],
  ["fa", "dashboard/wallet", "statement", "Assets صورت حساب کیف پول"],
  ["en", "dashboard/wallet", "statement", "Assets Wallet statement"],
] as const;

for (const [locale, path, what, begins] of PRINTED) {
  test(`${path} is taken along as a PDF, in ${locale}`, async ({ page, past }) => {
    const query = what === "statement" ? "" : `?metric=revenue&${past.query}`;
    await page.goto(`/${locale}/${path}/${query}`);
    const { name, bytes } = await exportFile(page, what, "pdf");
    expect(name.startsWith(begins), name).toBe(true);
    expect(name.endsWith(".pdf"), name).toBe(true);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });
}

/** What the explorer shows that is not over time: its address, and the parameters of its question. */
const ONE_METRIC = [
  ["ranking", "pane=ranking&split=region", "split=region"],
  ["pivot", "pane=pivot&split=region&across=segment", "rows=region&columns=segment"],
  ["contributions", "why=region", "split=region"],
] as const;

for (const [what, shown, parameters] of ONE_METRIC) {
  test(`the file of a ${what} ends with the figure of the whole`, async ({
    page,
    request,
    past,
  }) => {
    await openReports(page, "en", `?metric=revenue&currency=IRR&${shown}&${past.query}`);
    const file = await exportFile(page, what, "csv");
    const answer = await request.get(
      `/api/v1/reports/${what}/?metric=revenue&currency=IRR&${parameters}&${past.query}`,
    );
    const { total, value } = await answer.json();
    expect(linesOf(file).at(-1)).toMatchObject({ Figure: "total", Value: total ?? value });
  });
}

test("each chart of the overview has a file of its own", async ({ page, past }) => {
  await openAdmin(page, "en", `?${past.query}`);
  for (const metric of ["revenue", "new_users"]) {
    const chart = page.locator(`[data-chart=${metric}]`);
    await chart.scrollIntoViewIfNeeded();
    const [line] = linesOf(await exportFile(page, "metrics", "csv", chart));
    expect(line?.Metric).toBe(metric);
  }
});
