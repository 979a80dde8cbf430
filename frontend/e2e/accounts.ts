import { readFileSync } from "node:fs";

export const ROLES = ["user", "support", "manager", "auditor", "admin"] as const;
export type Role = (typeof ROLES)[number];

const SOURCE = new URL("../../backend/assets/demo/accounts.py", import.meta.url);

/** The one password of the demo's accounts, where the demo itself has it from. */
export const DEMO_PASSWORD = demoPassword();

function demoPassword(): string {
  const found = readFileSync(SOURCE, "utf8").match(/^DEMO_PASSWORD = "([^"]+)"/m)?.[1];
  if (found === undefined) throw new Error(`${SOURCE.pathname} has no DEMO_PASSWORD`);
  return found;
}

/** The demo's account of a role. */
export function emailOf(role: Role): string {
  return `${role}@example.com`;
}

/** An address that nobody has yet. */
export function newEmail(kind: string): string {
  return `${kind}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;
}
