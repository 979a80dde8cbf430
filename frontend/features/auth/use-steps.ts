"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Standing } from "@/api/auth/standing";
import { type PageName, pathTo } from "@/lib/access";
import { safeNext, withNext } from "@/lib/auth/next-path";

/** The pages of a sign-in: from each the next, and at its end where the reader wanted to go. */
export function useSteps() {
  const locale = useLocale();
  const router = useRouter();
  const next = safeNext(useSearchParams().get("next"));
  const pathOf = useCallback(
    (page: PageName) => withNext(pathTo(page, locale), next),
    [locale, next],
  );
  const enter = useCallback(() => location.assign(next ?? pathTo("", locale)), [next, locale]);
  const goOn = useCallback(
    ({ step }: Standing) => {
      if (step === "signed_in") return enter();
      if (step === "verify_email") return router.push(pathOf("verify-email"));
      if (step === "mfa_authenticate") return router.push(pathOf("second-factor"));
      router.push(pathOf("sign-in"));
    },
    [enter, router, pathOf],
  );
  return useMemo(() => ({ pathOf, enter, goOn }), [pathOf, enter, goOn]);
}
