"use client";
import { useLocale } from "next-intl";
import { useEffect } from "react";
import { useMe } from "@/api/me";
import { homeOf, pathTo } from "@/lib/access";
import { PlainSkeleton } from "./access/plain-skeleton";
import { Unreachable } from "./access/unreachable";

/** The start of the site: on to where this account begins, or to signing in. */
export function HomePage() {
  const locale = useLocale();
  const { data: me, error, refetch } = useMe();
  const page = me === undefined ? null : me === null ? "sign-in" : homeOf(me.permissions);
  const language = me?.preferences.language ?? locale;
  useEffect(() => {
    if (page !== null) location.replace(pathTo(page, language));
  }, [page, language]);
  return error && me === undefined ? (
    <Unreachable error={error} onRetry={refetch} />
  ) : (
    <PlainSkeleton />
  );
}
