import { readdirSync } from "node:fs";
import { sep } from "node:path";
import { expect, test } from "./fixtures";
import { waitUntilLoaded } from "./pages";
import { watchPolicy } from "./policy";
import { walk } from "./walk";

/** Every exported page, by its address, and one that is no page. */
const ADDRESSES = readdirSync("out", { recursive: true, encoding: "utf-8" })
  .filter((file) => file.endsWith("index.html"))
  .map((file) => `/${file.split(sep).slice(0, -1).join("/")}/`)
  .concat("/nothing/is/here/");

const needsSignIn = (address: string) => /^\/\w+\/(account|admin|reports)\//.test(address);
const languageOf = (address: string) => /^\/(fa|en)\//.exec(address)?.[1] ?? "no";

// Who is not signed in gets a 401, and an address without a page a 404: the browser writes both to the console.
test.use({ role: null, watchConsole: false });

test("each page has a policy without exceptions", async ({ request }) => {
  for (const address of ADDRESSES) {
    const policy = (await request.get(address)).headers()["content-security-policy"];
    expect.soft(policy, address).toBeTruthy();
    expect.soft(policy, address).not.toContain("unsafe");
  }
});

// What is behind the sign-in keeps its policy while `axe.spec.ts` walks through it.
for (const language of ["fa", "en", "no"]) {
  const open = ADDRESSES.filter(
    (address) => languageOf(address) === language && !needsSignIn(address),
  );

  test(`pages of ${language} language keep their policy for anybody`, async ({ context }) => {
    await walk(open, async (address) => {
      // In a tab of its own, which is closed once it has led on to the sign-in, if it does: in the middle of that it hangs.
      const page = await context.newPage();
      const refused = await watchPolicy(page);
      await page.goto(address);
      await page.waitForLoadState("networkidle");
      await waitUntilLoaded(page);
      expect.soft(refused(), address).toEqual([]);
      await page.close();
    });
  });
}
