"use client";
import { usePathname } from "next/navigation";

/** The path of this page below its language. */
export function usePage(): string {
  return usePathname()
    .replace(/^\/[^/]+\//, "")
    .replace(/\/$/, "");
}
