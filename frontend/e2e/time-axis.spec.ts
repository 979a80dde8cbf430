import { expect, test } from "./fixtures";
import { openDisplayMenu, openReports } from "./pages";

// A role whose charts no other spec looks at from the side.
test.use({ role: "manager" });

test("time runs from the side that a person chooses, on every device", async ({ page, past }) => {
  const axisAtRight = async () => {
    const plot = await page.locator(".plot").first().boundingBox();
    const marks = await page.locator(".plot svg > text, .plot .recharts-yAxis text").all();
    const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()));
    if (!plot) throw new Error("no chart is drawn");
    const sides = boxes.flatMap((box) => (box && box.y < plot.y + plot.height / 2 ? [box.x] : []));
    return sides.length > 0 && sides.every((x) => x > plot.x + plot.width / 2);
  };
  const choose = async (side: string) => {
    await openDisplayMenu(page);
    const saved = page.waitForResponse((answer) => answer.url().endsWith("/me/preferences/"));
    await page.locator(`.menu-panel input[value=${side}]`).click({ force: true });
    expect((await saved).ok()).toBe(true);
    await page.keyboard.press("Escape");
  };
  try {
    await openReports(page, "fa", `?grain=week&${past.query}`);
    await expect.poll(axisAtRight).toBe(true);
    await choose("from_left");
    await expect.poll(axisAtRight).toBe(false);
    await openReports(page, "fa", `?grain=week&${past.query}`);
    await expect.poll(axisAtRight).toBe(false);
    await openReports(page, "en", `?grain=week&${past.query}`);
    await expect.poll(axisAtRight).toBe(false);
    await choose("from_right");
    await expect.poll(axisAtRight).toBe(true);
  } finally {
    const cookies = await page.context().cookies();
    const csrf = cookies.find(({ name }) => name.endsWith("csrftoken"))?.value ?? "";
    const given = await page.request.patch("/api/v1/me/preferences/", {
      data: { time_axis: null },
      headers: { "X-CSRFToken": csrf, Referer: page.url() },
    });
    expect(given.ok()).toBe(true);
  }
});
