export { DEMO_PASSWORD, emailOf } from "../scripts/accounts.mjs";

export const ROLES = ["user", "support", "manager", "auditor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** An address that nobody has yet. */
export function newEmail(kind: string): string {
  return `${kind}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;
}
