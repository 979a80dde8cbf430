import { openAccountMenu, signUpByApi } from "./auth";
import { expect, test } from "./fixtures";
import { inTheDemo } from "./manage";
import type { Locale } from "./pages";
import { waitUntilLoaded } from "./pages";

/** As it may stand in a database that was filled before names were cleaned. */
const HOSTILE = `"><img src=x onerror="window.injected=1"><script>window.injected=1</script> {{7*7}} \u202egnp.exe 😀`;

/** Nothing in it can be broken into lines, and accents that pile up on one letter. */
const LARGE = `=HYPERLINK("x")\u2067${"W".repeat(70)}e${"\u0301".repeat(30)}`;

/** Gives an account a name past every check. */
const rename = (email: string, name: string) => `
from assets.accounts.models import User
User.objects.filter(email=${JSON.stringify(email)}).update(name=${JSON.stringify(name)})
`;

declare global {
  interface Window {
    injected?: number;
  }
}

for (const locale of ["fa", "en"] satisfies Locale[]) {
  test(`a hostile name is text wherever it is shown, in ${locale}`, async ({ page, browser }) => {
    const context = await browser.newContext({ baseURL: test.info().project.use.baseURL });
    const own = await context.newPage();
    const { email } = await signUpByApi(own, "hostile");
    await inTheDemo(rename(email, HOSTILE));
    try {
      await page.goto(`/${locale}/admin/users/?q=${encodeURIComponent(email)}`);
      const row = page.locator("tr[data-user]");
      await expect(row).toContainText("<img src=x onerror=");
      await row.getByRole("button").click();
      await expect(page.locator(".drawer-panel .facts")).toContainText(email);
      await expect(page.locator(".drawer-panel")).toContainText(
        "<script>window.injected=1</script>",
      );
      await own.goto(`/${locale}/dashboard/`);
      await waitUntilLoaded(own);
      await openAccountMenu(own);
      await expect(own.locator(".menu-popover")).toContainText("<img src=x onerror=");
      for (const shown of [page, own]) {
        expect(await shown.evaluate(() => window.injected)).toBeUndefined();
        await expect(shown.locator("img[src=x]")).toHaveCount(0);
        await expect(shown.locator("body")).toContainText("{{7*7}}");
      }
    } finally {
      await inTheDemo(rename(email, "Somebody"));
      await context.close();
    }
  });
}

for (const locale of ["fa", "en"] satisfies Locale[]) {
  test(`a name of any size makes no page wider, in ${locale}`, async ({ page, browser }) => {
    const context = await browser.newContext({
      baseURL: test.info().project.use.baseURL,
      viewport: { width: 390, height: 800 },
    });
    const own = await context.newPage();
    const { email } = await signUpByApi(own, "large");
    await inTheDemo(rename(email, LARGE));
    try {
      await page.goto(`/${locale}/admin/users/?q=${encodeURIComponent(email)}`);
      await page.locator("tr[data-user]").getByRole("button").click();
      await expect(page.locator(".drawer-panel .facts")).toContainText(email);
      await own.goto(`/${locale}/dashboard/`);
      await waitUntilLoaded(own);
      await openAccountMenu(own);
      await expect(own.locator(".menu-popover")).toContainText("HYPERLINK");
      for (const shown of [page, own]) {
        const [width, window] = await shown.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(width).toBeLessThanOrEqual(window ?? 0);
      }
    } finally {
      await inTheDemo(rename(email, "Somebody"));
      await context.close();
    }
  });
}
