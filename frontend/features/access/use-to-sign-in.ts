"use client";
import { useLocale } from "next-intl";
import { useCallback } from "react";
import { pathTo } from "@/lib/access";
import { withNext } from "@/lib/auth/next-path";

/** To signing in, and back here afterwards. */
export function useToSignIn(): () => void {
  const locale = useLocale();
  return useCallback(() => {
    const here = location.pathname + location.search;
    location.replace(withNext(pathTo("sign-in", locale), here));
  }, [locale]);
}
