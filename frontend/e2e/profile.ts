import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
} from "@playwright/test";
import type { StorageState } from "./auth";

/** A small file of the same origin, in whose document local storage can be written. */
const BLANK = "/icon.svg";

/**
 * The browser profile that all tests of a worker use one after the other: its cache of scripts stays warm, as it does for
 * anybody who has been here before. Cookies, storage and pages do not outlive a test.
 */
export class Profile {
  private constructor(
    readonly context: BrowserContext,
    private readonly blank: Awaited<ReturnType<BrowserContext["newPage"]>>,
  ) {}

  static async open(browser: Browser, options: BrowserContextOptions): Promise<Profile> {
    const context = await browser.newContext(options);
    const blank = await context.newPage();
    expect((await blank.goto(BLANK))?.ok()).toBe(true);
    return new Profile(context, blank);
  }

  /** Puts the profile into a state, as if it had never been in another. */
  async reset({ cookies, origins }: StorageState): Promise<void> {
    await this.context.clearCookies();
    await this.context.addCookies(cookies);
    await this.blank.evaluate(
      (items) => {
        localStorage.clear();
        for (const { name, value } of items) localStorage.setItem(name, value);
      },
      origins.flatMap(({ localStorage }) => localStorage),
    );
  }

  /** Closes the pages that a test has opened. */
  async closePages(): Promise<void> {
    const opened = this.context.pages().filter((page) => page !== this.blank);
    await Promise.all(opened.map((page) => page.close()));
  }
}
