import type { Permission } from "@/api/types";

/** Of a page that is open to everyone. */
export const ANYONE = "anyone";

/** The one table of pages: each by its path below the language, with the permission that it needs. */
export const PAGES = {
  "": ANYONE,
  "sign-in": ANYONE,
  "sign-up": ANYONE,
  "verify-email": ANYONE,
  "second-factor": ANYONE,
  "forgot-password": ANYONE,
  "reset-password": ANYONE,
  account: "own",
  "account/security": "own",
  "account/tokens": "own",
  dashboard: "own",
  "dashboard/wallet": "own",
  "dashboard/top-up": "own",
  "dashboard/withdraw": "own",
  "dashboard/tickets": "own",
  "dashboard/borrow": "own",
  "dashboard/activity": "own",
  search: "own",
  tickets: "own",
  payments: "own",
  transfers: "own",
  people: "rows",
  exports: "own",
  schedules: "own",
  support: "support",
  alerts: "alerts",
  admin: "figures",
  reports: "figures",
  "reports/board": "figures",
  "reports/published": "reports",
  "reports/forecast": "figures",
  "reports/targets": "targets",
  "admin/users": "users.read",
  "admin/audit": "audit",
  "admin/reconciliation": "audit",
  "admin/system": "audit",
  "admin/webhooks": "audit",
  "admin/withdrawals": "withdrawals.read",
  "admin/cases": "cases.read",
} as const satisfies Record<string, Permission | typeof ANYONE>;

export type PageName = keyof typeof PAGES;

/** Whether an account with these permissions may open the page. */
export function mayOpen(page: PageName, permissions: readonly string[]): boolean {
  const needed = PAGES[page];
  return needed === ANYONE || permissions.includes(needed);
}

/**
 * Where an account begins: at the late loans if it works for the service desk and sees no reports, at the marketplace's
 * figures if it may see them, else at its own.
 */
export function homeOf(permissions: readonly string[]): PageName {
  if (mayOpen("support", permissions) && !mayOpen("reports/published", permissions))
    return "support";
  return mayOpen("admin", permissions) ? "admin" : "dashboard";
}

/** The address of a page in a language. */
export function pathTo(page: PageName, locale: string): string {
  return page === "" ? `/${locale}/` : `/${locale}/${page}/`;
}
