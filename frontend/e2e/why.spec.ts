import { expect, test } from "./fixtures";
import { openReports, searchParam } from "./pages";

/** Adds decimal texts exactly, as whole numbers of a millionth. */
function sum(values: readonly (string | null)[]): bigint {
  return values.reduce((total, value) => total + millionths(value ?? "0"), 0n);
}

function millionths(value: string): bigint {
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".");
  const size = BigInt(whole + fraction.padEnd(6, "0"));
  return value.startsWith("-") ? -size : size;
}

for (const metric of ["total_volume", "completion_rate", "wallet_balances"]) {
  test(`the contributions to the change of ${metric} add up to it`, async ({ page, past }) => {
    await openReports(page, "en", `?metric=${metric}&${past.query}`);
    await page.getByRole("button", { name: "Why did it change?" }).click();
    await page.getByRole("region", { name: "Why it changed" }).getByText("Region").click();
    await expect.poll(() => searchParam(page, "why")).toBe("region");
    const rows = page.locator(".why-table tr[data-member]");
    await expect(rows.nth(20)).toBeVisible();
    const parts = await page
      .locator(".why-table [data-contribution]")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-contribution")));
    const difference = await page.getByTestId("difference").getAttribute("data-value");
    expect(sum(parts)).toBe(millionths(difference ?? ""));
  });
}

test("the address brings the explanation back, and a member narrows the explorer", async ({
  page,
  past,
}) => {
  await openReports(page, "fa", `?metric=revenue&why=asset_type&${past.query}`);
  const first = page.locator(".why-table tr[data-member]").first();
  const member = await first.getAttribute("data-member");
  await first.getByRole("button").click();
  await expect.poll(() => searchParam(page, "asset_type")).toBe(member);
  expect(searchParam(page, "why")).toBeNull();
  await page.goBack();
  await expect(page.locator(".why-table")).toBeVisible();
});

test("what is not the sum of its members is not asked for", async ({ page, past }) => {
  await openReports(page, "en", `?metric=active_users&${past.query}`);
  await expect(page.getByRole("button", { name: "Why did it change?" })).toHaveCount(0);
});

for (const locale of ["fa", "en"] as const) {
  test(`it comes into view by the dimension that explains most, and ends in a sentence, in ${locale}`, async ({
    page,
    past,
  }) => {
    await openReports(page, locale, `?metric=tickets_created&region=IR-23&${past.query}`);
    await page.locator(".explorer-toolbar [aria-expanded=false].button").click();
    const panel = page.locator("section.why");
    await expect(panel).toBeFocused();
    await expect(panel).toBeInViewport();
    await expect(panel.locator("[data-reason]")).toBeVisible();
    const answer = await (
      await page.request.get(
        `/api/v1/reports/contributions/?metric=tickets_created&region=IR-23&${past.query}`,
      )
    ).json();
    expect(["asset_type", "segment"]).toContain(answer.query.split);
    await expect(panel.locator("[data-reason]")).toHaveAttribute(
      "data-reason",
      answer.reasons[0].member,
    );
    await expect(panel.locator("input[type=radio]")).toHaveCount(2);
    await expect(panel.locator("input[value=region]")).toHaveCount(0);
  });
}
