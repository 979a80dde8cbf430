import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect } from "@playwright/test";

const CODE = /\b[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}\b/g;

/** The folder that the demo writes its mails to, a file for each. */
function folder(): string {
  const path = process.env.ASSETS_MAIL;
  if (!path) throw new Error("ASSETS_MAIL must name the folder of the demo's mails");
  return path;
}

/** The mails to an address in the order in which they were written, which the names of two of one second do not show. */
function mailsTo(email: string): string[] {
  return readdirSync(folder())
    .map((name) => `${folder()}/${name}`)
    .sort((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs)
    .map((path) => readFileSync(path, "utf8"))
    .filter((mail) => mail.includes(`To: ${email}`));
}

function codesFor(email: string): string[] {
  return mailsTo(email).flatMap((mail) => mail.match(CODE) ?? []);
}

/** The last code that was sent to an address; waits until there are at least `count`. */
export async function codeFor(email: string, count = 1): Promise<string> {
  await expect.poll(() => codesFor(email).length).toBeGreaterThanOrEqual(count);
  return codesFor(email).at(-1) ?? "";
}

/** A mail as its reader sees it. */
export interface Mail {
  subject: string;
  files: Buffer[];
}

/** The last mail that was sent to an address, with its files. */
export function lastMailTo(email: string): Mail {
  const mail = mailsTo(email).at(-1) ?? "";
  const [, subject = ""] = mail.match(/^Subject: (.*(?:\n[ \t].*)*)/m) ?? [];
  const parts = mail
    .split(/^--=+.*$/m)
    .filter((part) => /^Content-Disposition: attachment/m.test(part));
  return {
    subject: decodeWords(subject),
    files: parts.map((part) =>
      Buffer.from(part.slice(part.search(/\n\s*\n/)).split(/^-{5,}$/m)[0] ?? "", "base64"),
    ),
  };
}

/** A header as people read it (RFC 2047). */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?(b|q)\?(.*?)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === "b" ? Buffer.from(text, "base64").toString() : unquoted(text),
    )
    .replace(/\n[ \t]/g, " ")
    .trim();
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll("_", " ")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
