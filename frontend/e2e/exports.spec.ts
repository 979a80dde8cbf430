import { exported } from "./exporting";
import { expect, openAdmin, openReports, test } from "./page";

const HEADINGS = { en: { value: "Value" }, fa: { value: "مقدار" } } as const;

/** The cells of a CSV file without quotes, by its headings. */
function linesOf(file: Buffer): Record<string, string>[] {
  const [head = "", ...lines] = file
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
  test(`in ${locale}, the file of the rows behind a figure adds up to it`, async ({
    page,
    request,
    past,
  }) => {
    await openAdmin(page, locale, `?${past.query}`);
    await page.locator(".card[data-metric=total_volume] .card-rows").click();
    await expect(page.locator("[data-same=true]")).toBeVisible();
    const file = await exported(page, "rows", "csv");
    const asked = `/api/v1/reports/metrics/total_volume/rows/?currency=IRR&limit=1&${past.query}`;
    const { sum, count } = await (await request.get(asked)).json();
    const lines = linesOf(file);
    expect(lines).toHaveLength(count);
    const values = lines.map((line) => BigInt(line[HEADINGS[locale].value] ?? ""));
    expect(String(values.reduce((all, one) => all + one, 0n))).toBe(sum);
  });

  test(`in ${locale}, a file is known again by its bytes, and not with one changed`, async ({
    page,
    past,
  }) => {
    await openReports(page, locale, `?metric=revenue&${past.query}`);
    const file = await exported(page, "metrics", "xlsx");
    await page.goto(`/${locale}/exports/`);
    await expect(page.locator("tr[data-export]").first()).toHaveAttribute("data-state", "done");
    const choose = page.locator(".verify-file input");
    await choose.setInputFiles({ name: "a", mimeType: "application/octet-stream", buffer: file });
    await expect(page.locator("[data-known=true]")).toBeVisible();
    const changed = Buffer.from(file);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    await choose.setInputFiles({
      name: "b",
      mimeType: "application/octet-stream",
      buffer: changed,
    });
    await expect(page.locator("[data-known=false]")).toBeVisible();
  });
}

test.describe("an auditor", () => {
  test.use({ role: "auditor" });

  test("takes the audit log along", async ({ page }) => {
    await page.goto("/en/admin/audit/?action=signed_in");
    await expect(page.locator("tr[data-event]").first()).toBeVisible();
    const lines = linesOf(await exported(page, "audit", "csv"));
    expect(new Set(lines.map((line) => line.Action))).toEqual(new Set(["signed_in"]));
  });
});

test.describe("somebody who has exported nothing", () => {
  test.use({ role: "support" });

  test("is told how", async ({ page }) => {
    await page.goto("/en/exports/");
    await expect(page.locator(".page .state-text")).toContainText("nothing yet");
    await expect(page.locator(".verify")).toBeVisible();
  });
});
