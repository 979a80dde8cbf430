import { readdirSync, readFileSync } from "node:fs";
import { expect } from "@playwright/test";

const CODE = /\b[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}\b/g;

/** The folder that the demo writes its mails to, a file for each. */
function folder(): string {
  const path = process.env.ASSETS_MAIL;
  if (!path) throw new Error("ASSETS_MAIL must name the folder of the demo's mails");
  return path;
}

function codesFor(email: string): string[] {
  const mails = readdirSync(folder())
    .sort()
    .map((name) => readFileSync(`${folder()}/${name}`, "utf8"))
    .filter((mail) => mail.includes(`To: ${email}`));
  return mails.flatMap((mail) => mail.match(CODE) ?? []);
}

/** The last code that was sent to an address; waits until there are at least `count`. */
export async function codeFor(email: string, count = 1): Promise<string> {
  await expect.poll(() => codesFor(email).length).toBeGreaterThanOrEqual(count);
  return codesFor(email).at(-1) ?? "";
}
