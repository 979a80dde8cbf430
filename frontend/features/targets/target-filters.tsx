"use client";
import { useTranslations } from "next-intl";
import { RANKED } from "@/api/questions";
import type { Target } from "@/api/types";
import { joined } from "@/lib/format/joined";
import { useNames } from "@/state/shell/names";

/** The members that a target is of. */
export function TargetFilters({ target }: { target: Target }) {
  const t = useTranslations("targets");
  const names = useNames();
  const chosen = RANKED.flatMap((dimension) =>
    (target.query[dimension] ?? []).map((member) => names.member(dimension, member)),
  );
  return <>{joined(...chosen) || t("all")}</>;
}
