"use client";
import { useMe } from "@/api/me";
import { mayOpen } from "@/lib/access";
import { NAV, type Nav } from "./pages";

interface Group {
  group: (typeof NAV)[number]["group"];
  pages: readonly Nav[];
}

/** The pages that are open to who is signed in. */
export function useNav(): Group[] {
  const permissions = useMe().data?.permissions ?? [];
  return NAV.map(({ group, pages }) => ({
    group,
    pages: (pages as readonly Nav[]).filter(({ page }) => mayOpen(page, permissions)),
  })).filter(({ pages }) => pages.length > 0);
}
