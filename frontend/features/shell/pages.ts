import type { IconName } from "@/components/ui/icon";
import type { PageName } from "@/lib/access";

export interface NavPage {
  page: PageName;
  /** Its key among the names of pages. */
  name: string;
  icon: IconName;
  /** Pressed after `g`, it leads here. */
  key?: string;
}

/** The ways through the house, in the order in which they stand; each is left out where it would be refused. */
export const NAV = [
  {
    group: "marketplace",
    pages: [
      { page: "admin", name: "overview", icon: "area", key: "o" },
      { page: "reports", name: "reports", icon: "bar", key: "r" },
      { page: "reports/board", name: "board", icon: "pin", key: "b" },
      { page: "support", name: "support", icon: "clock", key: "q" },
      { page: "reports/published", name: "published", icon: "bookmark", key: "t" },
      { page: "reports/forecast", name: "forecast", icon: "line", key: "f" },
      { page: "reports/targets", name: "targets", icon: "up", key: "j" },
      { page: "alerts", name: "alerts", icon: "bell", key: "n" },
      { page: "admin/users", name: "users", icon: "users", key: "u" },
      { page: "admin/audit", name: "audit", icon: "audit", key: "a" },
      { page: "admin/withdrawals", name: "withdrawals", icon: "wallet" },
      { page: "admin/cases", name: "cases", icon: "shield" },
      { page: "admin/reconciliation", name: "reconciliation", icon: "check", key: "c" },
      { page: "admin/system", name: "system", icon: "device", key: "s" },
      { page: "admin/webhooks", name: "webhooks", icon: "send", key: "h" },
    ],
  },
  {
    group: "own",
    pages: [
      { page: "dashboard", name: "dashboard", icon: "home", key: "d" },
      { page: "dashboard/wallet", name: "wallet", icon: "wallet", key: "w" },
      { page: "dashboard/tickets", name: "tickets", icon: "swap", key: "l" },
      { page: "dashboard/borrow", name: "borrow", icon: "search" },
      { page: "dashboard/activity", name: "activity", icon: "clock", key: "e" },
    ],
  },
  {
    group: "yours",
    pages: [
      { page: "exports", name: "exports", icon: "download", key: "x" },
      { page: "schedules", name: "schedules", icon: "calendar", key: "m" },
      { page: "account", name: "account", icon: "user", key: "p" },
      { page: "account/security", name: "security", icon: "shield" },
      { page: "account/tokens", name: "tokens", icon: "key" },
    ],
  },
] as const satisfies readonly { group: string; pages: readonly NavPage[] }[];

export type Nav = (typeof NAV)[number]["pages"][number];

const PAGES: readonly Nav[] = NAV.flatMap(({ pages }) => [...pages] as Nav[]);

/** The page of a path and those that it stands below, from the top. */
export function trailOf(path: string): Nav[] {
  return PAGES.filter(({ page }) => path === page || path.startsWith(`${page}/`));
}
